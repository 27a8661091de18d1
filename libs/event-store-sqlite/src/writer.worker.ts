/**
 * The writer thread: the only code that inserts events. It imports nothing but Node's own modules, because Node loads
 * this file as it is, from `src` under test and from `dist` in service.
 *
 * In: batches `[number, now, appends]`; each append is `[stream, expected, ids, types, schemaVersions, data, meta,
 * private, frames, unchanged]` with -1 for "the stream does not exist"; a frame is an event's leaf but for time and revision. Out: `{ ready }` once, then `{ batch, outcomes }` or `{ batch, failure }`.
 */
import { hash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

export type AppendMessage = readonly [
  stream: string,
  expected: number,
  ids: readonly string[],
  types: readonly string[],
  schemaVersions: readonly number[],
  data: readonly string[],
  meta: readonly string[],
  hidden: readonly string[],
  frames: readonly (readonly [before: string, between: string, after: string])[],
  unchanged: readonly (readonly [stream: string, revision: number])[],
];
export type BatchMessage = readonly [batch: number, now: number, appends: readonly AppendMessage[]];

export type AppendOutcome =
  | readonly ['appended', revision: number, position: number, recordedAt: number, leaves: readonly string[]]
  | readonly ['repeated', revision: number]
  | readonly ['conflict', actual: number, stream: string]
  | readonly ['partial-repeat'];

/** `full` and `busy` wrote nothing; after `broken` nobody knows what reached the disk. */
export type BatchFailure = { readonly kind: 'full' | 'busy' | 'broken'; readonly message: string };
export type WriterMessage =
  | { readonly ready: { readonly journalMode: string; readonly synchronous: number; readonly sqliteVersion: string } }
  | { readonly batch: number; readonly outcomes: readonly AppendOutcome[] }
  | { readonly batch: number; readonly failure: BatchFailure };

export interface WriterData {
  readonly file: string;
  /** Upper bound of the file in pages of 4,096 bytes; null for none. */
  readonly pagesMax: number | null;
  /** Of pages that the connection keeps in memory. */
  readonly pageBytes: number;
}

const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;
/** 16 MB: fewer, larger checkpoints write a page that changed often only once. */
const CHECKPOINT_PAGES = 4_000;
const COMMITS_PER_WAL_LOOK = 16;

const port = parentPort!;
const { file, pagesMax, pageBytes } = workerData as WriterData;
const database = open();
const one = (sql: string) => {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
};
const lastEvent = one('SELECT position, recordedAt FROM events ORDER BY position DESC LIMIT 1');
const lastRevision = one('SELECT max(revision) FROM events WHERE stream = ?');
const storedEvent = one('SELECT stream, revision FROM events WHERE id = ?');
const insert = database.prepare(
  'INSERT INTO events (position, stream, revision, id, type, schemaVersion, recordedAt, data, meta, private, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
);

type Head = { position: number; recordedAt: number };
let commits = 0;
let head = readHead();

port.on('message', (message: BatchMessage | 'close') => {
  if (message === 'close') {
    database.close();
    port.close();
  } else {
    port.postMessage(commitBatch(message));
  }
});
const setting = (name: string) => (one(`PRAGMA ${name}`).get() as unknown as [string | number])[0];
port.postMessage({
  ready: {
    journalMode: String(setting('journal_mode')),
    synchronous: Number(setting('synchronous')),
    sqliteVersion: database.prepare('SELECT sqlite_version() AS version').get()!['version'] as string,
  },
} satisfies WriterMessage);

function open(): DatabaseSync {
  const opened = new DatabaseSync(file, { timeout: 5_000 });
  // Checkpoints are made here and not by SQLite, which would swallow their errors.
  opened.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON',
  );
  // A negative size is in KiB.
  opened.exec(`PRAGMA cache_size = ${-Math.ceil(pageBytes / 1_024)}`);
  opened.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA recursive_triggers = ON');
  if (pagesMax !== null) opened.exec(`PRAGMA max_page_count = ${pagesMax}`);
  return opened;
}

function readHead(): Head {
  const [position, recordedAt] = (lastEvent.get() as unknown as [number, number] | undefined) ?? [
    0,
    Number.MIN_SAFE_INTEGER,
  ];
  return { position, recordedAt };
}

/** All appends of a batch in one transaction, and so in one synchronization of the disk. */
function commitBatch([batch, now, appends]: BatchMessage): WriterMessage {
  const next: Head = { position: head.position, recordedAt: Math.max(head.recordedAt, now) };
  try {
    database.exec('BEGIN IMMEDIATE');
    const outcomes = appends.map((append) => appendOne(append, next));
    database.exec('COMMIT');
    head = next;
    if (++commits % COMMITS_PER_WAL_LOOK === 0) checkpoint();
    return { batch, outcomes };
  } catch (error) {
    return { batch, failure: failureOf(error) };
  }
}

/** Looks before it inserts, so that an append that cannot be stored leaves its neighbors in the transaction alone. */
function appendOne(
  [stream, expected, ids, types, schemaVersions, data, meta, hidden, frames, unchanged]: AppendMessage,
  next: Head,
): AppendOutcome {
  const repeated = repeatOf(stream, ids);
  if (repeated) return repeated;
  for (const [name, revision] of unchanged) {
    const actual = revisionOf(name);
    if (actual !== revision) return ['conflict', actual, name];
  }
  const actual = revisionOf(stream);
  if (actual !== expected) return ['conflict', actual, stream];
  const leaves: string[] = [];
  for (const [index, id] of ids.entries()) {
    next.position += 1;
    const revision = actual + 1 + index;
    const [before, between, after] = frames[index]!;
    const leaf = hash('sha256', `\0${before}${next.recordedAt}${between}${revision}${after}`, 'hex');
    leaves.push(leaf);
    insert.run(
      next.position,
      stream,
      revision,
      id,
      types[index]!,
      schemaVersions[index]!,
      next.recordedAt,
      data[index]!,
      meta[index]!,
      hidden[index]!,
      leaf,
    );
  }
  return ['appended', actual + ids.length, next.position, next.recordedAt, leaves];
}

const revisionOf = (stream: string): number => (lastRevision.get(stream) as unknown as [number | null])[0] ?? -1;

/** Nothing when none of these events is stored. */
function repeatOf(stream: string, ids: readonly string[]): AppendOutcome | undefined {
  const stored = ids.map((id) => storedEvent.get(id) as unknown as [string, number] | undefined);
  if (stored.every((event) => event === undefined)) return undefined;
  const first = stored[0]?.[1] ?? 0;
  const together = stored.every((event, index) => event?.[0] === stream && event[1] === first + index);
  if (!together) return ['partial-repeat'];
  return ['repeated', stored.at(-1)![1]];
}

/** Moves committed pages into the database file once enough have gathered. A full disk only postpones it. */
function checkpoint(): void {
  const [, pages] = one('PRAGMA wal_checkpoint(NOOP)').get() as unknown as [number, number];
  if (pages < CHECKPOINT_PAGES) return;
  try {
    database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  } catch (error) {
    if (kindOf(error) === 'broken') throw error;
  }
}

function failureOf(error: unknown): BatchFailure {
  if (database.isTransaction) database.exec('ROLLBACK');
  return { kind: kindOf(error), message: error instanceof Error ? error.message : 'unknown' };
}

function kindOf(error: unknown): BatchFailure['kind'] {
  const code = ((error as { errcode?: number }).errcode ?? 0) & 0xff;
  if (code === SQLITE_FULL) return 'full';
  return code === SQLITE_BUSY ? 'busy' : 'broken';
}
