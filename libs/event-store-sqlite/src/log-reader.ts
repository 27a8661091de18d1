import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { countedPosition, countOf, isPart, PAGE_BYTES_MAX, weightOf } from '@throughline/event-store';
import type {
  ForkPoint,
  LogIdentity,
  LogPage,
  Position,
  ReadAllOptions,
  RecordedEvent,
} from '@throughline/event-store';

const COLUMNS = `position, stream, revision, id, type, schemaVersion, recordedAt, data, meta, private, leaf,
  json_valid(data) AND json_valid(meta)`;
/** A filtered page looks at this many events at most, so that a rare type never blocks the thread for a whole log. */
const STRETCH_EVENTS = 20_000;
const STREAM_PAGE_EVENTS = 1_000;

/** Parameters: after, up to, limit, JSON array of types or null, prefix. The plus keeps SQLite off the index of streams. */
export const FILTERED_PAGE = `SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ?
  AND (?4 IS NULL OR type IN (SELECT value FROM json_each(?4))) AND substr(+stream, 1, length(?5)) = ?5
  ORDER BY position LIMIT ?3`;

type Row = [number, string, number, string, string, number, number, string, string, string, string, 0 | 1];

/** Every read of the log, as prepared statements on one connection. Each call sees all that was committed before it. */
export class LogReader {
  readonly #head: StatementSync;
  readonly #stream: StatementSync;
  readonly #all: StatementSync;
  readonly #filtered: StatementSync;
  readonly #lineage: StatementSync;

  constructor(database: DatabaseSync) {
    this.#head = rows(database, 'SELECT coalesce(max(position), 0) FROM events');
    this.#stream = rows(
      database,
      `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ${STREAM_PAGE_EVENTS}`,
    );
    this.#all = rows(
      database,
      `SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
    );
    this.#filtered = rows(database, FILTERED_PAGE);
    this.#lineage = rows(database, 'SELECT logId, forkedAt FROM lineage ORDER BY generation DESC');
  }

  identity(): LogIdentity {
    const generations = this.#lineage.all() as unknown as [string, number | null][];
    let parent: ForkPoint | null = null;
    for (const [logId, forkedAt] of generations.slice(0, -1))
      parent = { logId, position: countedPosition(forkedAt ?? 0), parent };
    return { logId: generations.at(-1)![0], parent };
  }

  head(): number {
    return (this.#head.get() as unknown as [number])[0];
  }

  eventAt(place: number): RecordedEvent | null {
    const [row] = this.#all.all(place - 1, place, 1) as unknown as Row[];
    return row ? recordedEvent(row) : null;
  }

  streamPage(stream: string, from: number): { readonly events: readonly RecordedEvent[]; readonly complete: boolean } {
    const { events, isCut } = upToBytes(this.#stream.iterate(stream, from) as unknown as Iterable<Row>);
    return { events, complete: !isCut && events.length < STREAM_PAGE_EVENTS };
  }

  page(after: Position, { limit, types, streamPrefix }: ReadAllOptions): LogPage {
    const start = countOf(after);
    // The head first: what is committed between the two statements then belongs to the next page.
    const head = this.head();
    if (start >= head) return { events: [], next: after, atHead: true };
    const filtered = types !== undefined || streamPrefix !== undefined;
    const end = filtered ? Math.min(head, start + Math.max(STRETCH_EVENTS, limit)) : head;
    const found = filtered
      ? this.#filtered.iterate(start, end, limit, types ? JSON.stringify(types) : null, streamPrefix ?? '')
      : this.#all.iterate(start, end, limit);
    const { events, isCut } = upToBytes(found as unknown as Iterable<Row>);
    const next = isCut || events.length === limit ? countOf(events.at(-1)!.position) : end;
    return { events, next: countedPosition(next), atHead: next >= head };
  }
}

/** The rows up to the one that fills a page; the rest is never read from the file. */
function upToBytes(found: Iterable<Row>): { readonly events: readonly RecordedEvent[]; readonly isCut: boolean } {
  const events: RecordedEvent[] = [];
  let bytes = 0;
  for (const row of found) {
    const event = recordedEvent(row);
    events.push(event);
    if ((bytes += weightOf(event)) >= PAGE_BYTES_MAX) return { events, isCut: true };
  }
  return { events, isCut: false };
}

function rows(database: DatabaseSync, sql: string): StatementSync {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}

function recordedEvent(row: Row): RecordedEvent {
  const [position, stream, revision, id, type, schemaVersion, recordedAt, data, meta, hidden, leaf, isJson] = row;
  if (!isTyped(row)) return recordedEvent(typed(row));
  const parts = { data, meta, private: hidden };
  const place = { stream, revision, position: countedPosition(position), recordedAt };
  const event = { id, type, schemaVersion, ...parts, ...place, leaf };
  // SQLite also says no to what is nested very deep.
  return isJson === 1 || (isPart(data) && isPart(meta)) ? event : { ...event, broken: true };
}

/** The engine checks types when it writes. One damaged bit makes bytes of a text, or nothing of a number. */
function isTyped([, stream, revision, id, type, schemaVersion, recordedAt, data, meta, hidden, leaf]: Row): boolean {
  return (
    typeof data === 'string' &&
    typeof meta === 'string' &&
    typeof hidden === 'string' &&
    typeof leaf === 'string' &&
    typeof stream === 'string' &&
    typeof id === 'string' &&
    typeof type === 'string' &&
    Number.isSafeInteger(revision) &&
    Number.isSafeInteger(schemaVersion) &&
    Number.isSafeInteger(recordedAt)
  );
}

function typed([position, stream, revision, id, type, schemaVersion, recordedAt, ...parts]: Row): Row {
  const [data, meta, hidden, leaf] = parts.slice(0, -1).map(asText) as [string, string, string, string];
  const numbers = [revision, schemaVersion, recordedAt].map((value) => (Number.isSafeInteger(value) ? value : 0));
  const [ordinal, version, when] = numbers as [number, number, number];
  return [position, asText(stream), ordinal, asText(id), asText(type), version, when, data, meta, hidden, leaf, 0];
}

const asText = (value: string | number | Uint8Array | null): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value ?? '');
