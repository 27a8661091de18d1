import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, type JSONEventType, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { openEsdbEventLog } from '@throughline/event-store-esdb';
import { answering } from '../measuring/answering.ts';
import { takeTurns } from '../measuring/taking-turns.ts';
import { providerStreams } from '../provider/provider.ts';

export interface AppendTask {
  readonly address: string;
  readonly through: 'adapter' | 'bare-client';
  readonly streams: number;
  readonly appends: number;
}

export interface AppendAnswer {
  readonly perSecond: number;
  /** CPU time of this process for an append. */
  readonly cpuUs: number;
}

type Append = (stream: string, revision: number) => Promise<void>;
type Facility = Awaited<ReturnType<typeof providerStreams>>[number]['events'][number];

/** Appends of one event, one after the other on each of several streams, every one at its expected revision. */
await answering<AppendTask, AppendAnswer>(async ({ address, through, streams, appends }) => {
  const [event] = (await providerStreams()).at(-1)!.events as [Facility];
  const { append, close } =
    through === 'adapter' ? await byAdapter(address, event) : await byBareClient(address, event);
  const names = Array.from({ length: streams }, () => `bench-${randomUUID()}`);
  const revisions = names.map(() => -1);
  const work = (number: number) => append(names[number % streams]!, (revisions[number % streams]! += 1) - 1);
  const warmUp = Math.ceil(appends / 4 / streams) * streams;
  await inOrder(streams, 0, warmUp, work);
  const before = process.cpuUsage();
  const seconds = await inOrder(streams, warmUp, warmUp + appends, work);
  const { user, system } = process.cpuUsage(before);
  await close();
  return { perSecond: appends / seconds, cpuUs: (user + system) / appends };
});

/** As many turns at once as streams, so that appends of one stream never overtake each other. */
async function inOrder(streams: number, from: number, to: number, work: (number: number) => Promise<void>) {
  const last = Array.from({ length: streams }, () => Promise.resolve());
  return takeTurns(
    streams,
    from,
    to,
    (number) => (last[number % streams] = last[number % streams]!.then(() => work(number))),
  );
}

async function byAdapter(address: string, event: Facility): Promise<{ append: Append; close(): Promise<void> }> {
  const log = await openEsdbEventLog({
    address,
    tenant: 'bench',
    namespace: `bench_${randomUUID().replaceAll('-', '')}`,
  });
  return {
    append: async (stream, revision) => {
      await log.append(stream, revision < 0 ? 'none' : revision, [{ ...event, id: randomUUID() }]);
    },
    close: () => log.close(),
  };
}

/** Credentials take it the way of single calls, as the adapter goes: a batch append has no deadline. */
async function byBareClient(address: string, event: Facility): Promise<{ append: Append; close(): Promise<void> }> {
  const client = EventStoreDBClient.connectionString(address);
  const [data, metadata] = [event.data, event.meta].map((part) => JSON.parse(part) as JSONEventType['data']);
  return {
    append: async (stream, revision) => {
      const written = jsonEvent({ id: randomUUID(), type: event.type, data: data!, metadata });
      await client.appendToStream(stream, written, {
        expectedRevision: revision < 0 ? NO_STREAM : BigInt(revision),
        credentials: { username: 'admin', password: 'changeit' },
        deadline: 5_000,
      });
    },
    close: () => client.dispose(),
  };
}
