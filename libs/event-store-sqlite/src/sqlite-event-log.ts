import type { DatabaseSync } from 'node:sqlite';
import {
  assertAppendable,
  assertPageLimit,
  countedPosition,
  countOf,
  LogClosed,
  PartialRepeat,
  RevisionConflict,
} from '@throughline/event-store';
import type {
  Appended,
  EventLog,
  ExpectedRevision,
  LogIdentity,
  LogPage,
  NewEvent,
  Position,
  ReadAllOptions,
  RecordedEvent,
} from '@throughline/event-store';
import { leafFrame, publicParts } from '@throughline/kernel';
import type { KnownGrowth } from './known-growth.js';
import { LogReadOnly } from './log-file-errors.js';
import type { LogReader } from './log-reader.js';
import { readOf } from './sqlite-faults.js';
import type { WakeUp } from './wake-up.js';
import type { Writer } from './writer.js';
import type { AppendMessage, AppendOutcome } from './writer.worker.js';

/** How long a follower in another process may lag behind an append that it was not told of. */
const LOOK_AGAIN_MS = 100;

export interface SqliteEventLogParts {
  readonly database: DatabaseSync;
  readonly reader: LogReader;
  /** Null for a log opened for reading only. */
  readonly writing: { readonly writer: Writer; readonly growth: KnownGrowth } | null;
  readonly wakeUp: WakeUp;
  /** Gives the file to the next writer. */
  release(): void;
}

/** Reads on the caller's thread, from a connection of its own; writes through the writer thread. */
export class SqliteEventLog implements EventLog {
  readonly #parts: SqliteEventLogParts;
  readonly #reader: LogReader;
  #closed: Promise<void> | undefined;

  constructor(parts: SqliteEventLogParts) {
    this.#parts = parts;
    this.#reader = parts.reader;
  }

  async identity(): Promise<LogIdentity> {
    this.#assertOpen();
    return readOf(() => this.#reader.identity());
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.#assertOpen();
    if (!this.#parts.writing) throw new LogReadOnly();
    assertAppendable(stream, events);
    return appendedOf(
      await this.#parts.writing.writer.append(appendMessage(stream, expected, events)),
      stream,
      expected,
    );
  }

  async *readStream(stream: string, { from = 0 }: { readonly from?: number } = {}): AsyncIterable<RecordedEvent> {
    for (let next = from; ;) {
      this.#assertOpen();
      const { events, complete } = readOf(() => this.#reader.streamPage(stream, next));
      yield* events;
      if (complete) return;
      next += events.length;
    }
  }

  async readAll(after: Position, options: ReadAllOptions): Promise<LogPage> {
    this.#assertOpen();
    assertPageLimit(options.limit);
    return this.#nothingNew(after, options) ?? readOf(() => this.#reader.page(after, options));
  }

  async head(): Promise<Position> {
    this.#assertOpen();
    return countedPosition(this.#head());
  }

  async waitBeyond(position: Position, signal: AbortSignal): Promise<void> {
    this.#assertOpen();
    if (this.#head() > countOf(position)) return;
    const lookAgain = this.#parts.writing ? undefined : setInterval(() => this.#wakeWhenGrown(position), LOOK_AGAIN_MS);
    await this.#parts.wakeUp.wait(signal);
    clearInterval(lookAgain);
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    await this.#parts.writing?.writer.close();
    this.#parts.wakeUp.close();
    this.#parts.database.close();
    this.#parts.release();
  }

  #head(): number {
    return this.#parts.writing?.growth.head ?? readOf(() => this.#reader.head());
  }

  #nothingNew(after: Position, { types }: ReadAllOptions): LogPage | undefined {
    const growth = this.#parts.writing?.growth;
    if (!growth || !types || !growth.holdsNoneOf(types, countOf(after))) return undefined;
    return { events: [], next: countedPosition(Math.max(countOf(after), growth.head)), atHead: true };
  }

  #wakeWhenGrown(position: Position): void {
    if (!this.#closed && this.#reader.head() > countOf(position)) this.#parts.wakeUp.wakeThisThread();
  }

  #assertOpen(): void {
    if (this.#closed) throw new LogClosed();
  }
}

function appendMessage(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendMessage {
  return [
    stream,
    expected === 'none' ? -1 : expected,
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ schemaVersion }) => schemaVersion),
    events.map(({ data }) => data),
    events.map(({ meta }) => meta),
    events.map((event) => event.private),
    events.map((event) => leafFrame({ ...event, stream, ...publicParts(event) })),
  ];
}

function appendedOf(outcome: AppendOutcome, stream: string, expected: ExpectedRevision): Appended {
  if (outcome[0] === 'partial-repeat') throw new PartialRepeat(stream);
  if (outcome[0] === 'conflict') throw new RevisionConflict(stream, expected, outcome[1] < 0 ? 'none' : outcome[1]);
  const [kind, revision, counts, recordedAt] = outcome;
  const positions = counts.map(countedPosition);
  return { revision, position: positions.at(-1)!, positions, recordedAt, duplicate: kind === 'repeated' };
}
