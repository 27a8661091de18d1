import type { DatabaseSync } from 'node:sqlite';
import {
  assertPageLimit,
  countedPosition,
  countOf,
  isCountedPosition,
  LogClosed,
  START,
} from '@throughline/event-store';
import type {
  LogIdentity,
  LogPage,
  Position,
  ReadableLog,
  ReadAllOptions,
  RecordedEvent,
} from '@throughline/event-store';
import type { KnownGrowth } from './known-growth.js';
import type { LogReader } from './log-reader.js';
import { readOf } from './sqlite-faults.js';
import type { WakeUp } from './wake-up.js';

/** How long a follower in another process may lag behind an append that it was not told of. */
const LOOK_AGAIN_MS = 100;

export interface SqliteReading {
  readonly database: DatabaseSync;
  readonly reader: LogReader;
  /** Null where another thread or process writes the log. */
  readonly growth: KnownGrowth | null;
  readonly wakeUp: WakeUp;
}

/** Reads on the caller's thread, from a connection of its own. */
export class SqliteReadableLog implements ReadableLog {
  readonly recordedAtNeverFalls = true;
  readonly #reading: SqliteReading;
  readonly #reader: LogReader;
  #closed: Promise<void> | undefined;

  constructor(reading: SqliteReading) {
    this.#reading = reading;
    this.#reader = reading.reader;
  }

  async identity(): Promise<LogIdentity> {
    this.assertOpen();
    return readOf(() => this.#reader.identity());
  }

  async *readStream(stream: string, { from = 0 }: { readonly from?: number } = {}): AsyncIterable<RecordedEvent> {
    for (let next = from; ;) {
      this.assertOpen();
      const { events, complete } = readOf(() => this.#reader.streamPage(stream, next));
      yield* events;
      if (complete) return;
      next += events.length;
    }
  }

  async readAll(after: Position, options: ReadAllOptions): Promise<LogPage> {
    this.assertOpen();
    assertPageLimit(options.limit);
    return this.#nothingNew(after, options) ?? readOf(() => this.#reader.page(after, options));
  }

  async head(): Promise<Position> {
    this.assertOpen();
    return countedPosition(this.#head());
  }

  async eventAt(position: Position): Promise<RecordedEvent | null> {
    this.assertOpen();
    return position === START ? null : readOf(() => this.#reader.eventAt(countOf(position)));
  }

  async waitBeyond(position: Position, signal: AbortSignal): Promise<void> {
    this.assertOpen();
    if (this.#head() > countOf(position)) return;
    const lookAgain = this.#reading.growth
      ? undefined
      : setInterval(() => this.#wakeWhenGrown(position), LOOK_AGAIN_MS);
    await this.#reading.wakeUp.wait(signal);
    clearInterval(lookAgain);
  }

  async placeOf(position: Position): Promise<Position | null> {
    return this.isPosition(position) ? position : null;
  }

  isPosition(text: string): text is Position {
    return isCountedPosition(text);
  }

  distance(from: Position, to: Position): number {
    return countOf(to) - countOf(from);
  }

  close(): Promise<void> {
    return (this.#closed ??= this.closing());
  }

  protected async closing(): Promise<void> {
    this.#reading.wakeUp.close();
    this.#reading.database.close();
  }

  protected assertOpen(): void {
    if (this.#closed) throw new LogClosed();
  }

  #head(): number {
    return this.#reading.growth?.head ?? readOf(() => this.#reader.head());
  }

  #nothingNew(after: Position, { types }: ReadAllOptions): LogPage | undefined {
    const { growth } = this.#reading;
    if (!growth || !types || !growth.holdsNoneOf(types, countOf(after))) return undefined;
    return { events: [], next: countedPosition(Math.max(countOf(after), growth.head)), atHead: true };
  }

  #wakeWhenGrown(position: Position): void {
    if (!this.#closed && this.#reader.head() > countOf(position)) this.#reading.wakeUp.wakeThisThread();
  }
}
