import { CARE_PATH_STREAM_PREFIX, carePathStream, clientIdOf } from '@throughline/care-path';
import { type Position, type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import { ORGANIZATION_STREAM_PREFIXES } from '@throughline/organization';
import type { PublishedRecord } from '../broker/record.js';
import { eventRecord } from '../records/event-record.js';
import type { TopicKey } from '../layout/topics.js';
import { referenceChanges } from '../records/reference-records.js';
import { tableRecord } from '../records/table-record.js';
import { PublishedClient } from './published-client.js';

const PAGE_EVENTS = 10_000;

interface Refreshing {
  readonly log: ReadableLog;
  readonly logId: string;
  readonly topics: readonly TopicKey[];
  /** What follows this position is published as usual. */
  readonly upTo: Position;
}

/**
 * What topics hold up to a position, made again from the log: every event in its order; of a table a record for each row, and
 * a tombstone for each key that a client's path knows and that has no row. In groups that belong together.
 */
export async function* recordsAgain(refreshing: Refreshing): AsyncIterable<readonly PublishedRecord[]> {
  const topics = new Set(refreshing.topics);
  if (topics.delete('reference')) yield* referenceAgain(refreshing);
  if (topics.delete('events')) yield* eventsAgain(refreshing);
  if (topics.size > 0) yield* clientsAgain(refreshing, topics);
}

async function* referenceAgain({ log, logId, upTo }: Refreshing): AsyncIterable<readonly PublishedRecord[]> {
  for (const prefix of ORGANIZATION_STREAM_PREFIXES) {
    for await (const event of eventsUpTo(upTo, log, prefix)) {
      const { changes } = await referenceChanges(log, event);
      yield changes.map((change) => tableRecord(change, logId));
    }
  }
}

async function* eventsAgain({ log, logId, upTo }: Refreshing): AsyncIterable<readonly PublishedRecord[]> {
  for await (const event of eventsUpTo(upTo, log, CARE_PATH_STREAM_PREFIX)) yield [eventRecord(event, logId)];
}

async function* clientsAgain(
  { log, logId, upTo }: Refreshing,
  tables: ReadonlySet<TopicKey>,
): AsyncIterable<readonly PublishedRecord[]> {
  const revisions = new Map<string, number>();
  for await (const { stream, revision } of eventsUpTo(upTo, log, CARE_PATH_STREAM_PREFIX)) {
    revisions.set(clientIdOf(stream), revision);
  }
  for (const [clientId, revision] of revisions) {
    const client = new PublishedClient(clientId);
    const cause = await recalled(client, log, { clientId, revision });
    if (!cause) continue;
    const rows = client.everyRow().filter(({ table }) => tables.has(table));
    yield rows.map((row) => tableRecord({ ...row, clientId, cause }, logId));
  }
}

/** Folds a client up to a revision, and answers the event there; undefined when the client cannot be folded: they stand still. */
async function recalled(
  client: PublishedClient,
  log: ReadableLog,
  { clientId, revision }: { readonly clientId: string; readonly revision: number },
): Promise<RecordedEvent | undefined> {
  const events: RecordedEvent[] = [];
  for await (const event of log.readStream(carePathStream(clientId))) {
    if (event.revision > revision) break;
    events.push(event);
  }
  try {
    for (const event of events) client.recall(event);
    client.settle();
  } catch {
    return undefined;
  }
  return events.at(-1);
}

async function* eventsUpTo(upTo: Position, log: ReadableLog, streamPrefix: string): AsyncIterable<RecordedEvent> {
  for (let after = START, atHead = false; !atHead && after < upTo;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS, streamPrefix });
    for (const event of page.events) if (event.position <= upTo) yield event;
    ({ next: after, atHead } = page);
  }
}
