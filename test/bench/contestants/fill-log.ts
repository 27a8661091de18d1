import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { countedPosition, countOf, type RecordedEvent } from '@throughline/event-store';
import { dataFilesIn } from '@throughline/embedded';
import { fillEmptyLog, openSqliteEventLog } from '@throughline/event-store-sqlite';
import { openVault } from '@throughline/identity-sqlite';
import { leafOf, publicParts } from '@throughline/kernel';
import { FIRST_CALL, generateYears, type Years } from '../histories/years.ts';
import { answering } from '../measuring/answering.ts';
import { providerPack, providerStreams, TENANT } from '../provider/provider.ts';

export interface FillTask {
  readonly file: string;
  readonly events: number;
}

export interface FillAnswer extends Omit<Years, 'recorded'> {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Not measured against anything: makes the log that other rows need. */
await answering<FillTask, FillAnswer>(async ({ file, events }) => {
  const started = performance.now();
  const provider = await providerEvents();
  const { recorded, ...years } = generateYears(await providerPack(), { events, after: provider.length });
  fillEmptyLog({ file, events: oneAfterTheOther(provider, recorded()) });
  await markVault(dirname(file));
  return { ...years, seconds: (performance.now() - started) / 1_000, megabytes: statSync(file).size / 2 ** 20 };
});

async function providerEvents(): Promise<readonly RecordedEvent[]> {
  const streams = await providerStreams();
  const events = streams.flatMap(({ stream, events: ofStream }) =>
    ofStream.map((event, revision) => {
      const stored = { ...event, stream, revision, recordedAt: FIRST_CALL };
      return { ...stored, leaf: leafOf({ ...stored, ...publicParts(stored) }) };
    }),
  );
  return events.map((event, index) => ({ ...event, position: countedPosition(index + 1) }));
}

function* oneAfterTheOther<Item>(first: Iterable<Item>, second: Iterable<Item>): Iterable<Item> {
  yield* first;
  yield* second;
}

/** A service refuses a log whose vault is lost. This one, of nobody, has seen the log to its end. */
async function markVault(directory: string): Promise<void> {
  const { log: file, identity, identityKey } = dataFilesIn(directory);
  const log = await openSqliteEventLog({ file, readonly: true });
  const vault = openVault({ file: identity, keyFile: identityKey, tenant: TENANT, clock: { now: Date.now } });
  const [position, { logId }] = [await log.head(), await log.identity()];
  const { events } = await log.readAll(countedPosition(countOf(position) - 1), { limit: 1 });
  await vault.markLog({ logId, position, eventId: events[0]!.id, journalMarks: null });
  await vault.close();
  await log.close();
}
