import {
  type Appended,
  type AppendTerms,
  type EventLog,
  type ExpectedRevision,
  type LogIdentity,
  type LogPage,
  MemoryEventLog,
  type NewEvent,
  type Position,
  type ReadableLog,
  type ReadAllOptions,
  type RecordedEvent,
  START,
  streamCommands,
} from '@throughline/event-store';
import type { Clock } from '@throughline/kernel';
import { ORGANIZATION_STREAM_PREFIXES } from '@throughline/organization';

const PAGE_EVENTS = 1_000;

/**
 * A log in memory over a stored one that is only read. A stream is copied when it is first asked for; facilities,
 * programs and packs are there from the start. Positions and times of the copies are of this log, not of the stored one.
 */
export class CopyOnTouchLog implements EventLog {
  readonly recordedAtNeverFalls = true;
  readonly #copied = new Set<string>();

  private constructor(
    private readonly stored: ReadableLog | undefined,
    private readonly memory: MemoryEventLog,
  ) {}

  static async over(stored: ReadableLog | undefined, clock: Clock): Promise<CopyOnTouchLog> {
    const log = new CopyOnTouchLog(stored, new MemoryEventLog({ clock }));
    for (const streamPrefix of ORGANIZATION_STREAM_PREFIXES) await log.#copyAll(streamPrefix);
    return log;
  }

  async #copyAll(streamPrefix: string): Promise<void> {
    for (let after = START, atHead = this.stored === undefined; !atHead;) {
      const page = await this.stored!.readAll(after, { limit: PAGE_EVENTS, streamPrefix });
      for (const { stream } of page.events) await this.#touch(stream);
      ({ next: after, atHead } = page);
    }
  }

  async #touch(stream: string): Promise<void> {
    if (this.#copied.has(stream)) return;
    this.#copied.add(stream);
    if (!this.stored) return;
    for await (const command of streamCommands(this.stored, stream)) {
      const [{ revision }] = command;
      await this.memory.append(stream, revision === 0 ? 'none' : revision - 1, command);
    }
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    terms: AppendTerms = {},
  ): Promise<Appended> {
    await this.#touch(stream);
    for (const read of terms.unchanged ?? []) await this.#touch(read.stream);
    return this.memory.append(stream, expected, events, terms);
  }

  async *readStream(stream: string, options?: { readonly from?: number }): AsyncIterable<RecordedEvent> {
    await this.#touch(stream);
    yield* this.memory.readStream(stream, options);
  }

  identity(): Promise<LogIdentity> {
    return this.memory.identity();
  }
  readAll(after: Position, options: ReadAllOptions): Promise<LogPage> {
    return this.memory.readAll(after, options);
  }
  head(): Promise<Position> {
    return this.memory.head();
  }
  eventAt(position: Position): Promise<RecordedEvent | null> {
    return this.memory.eventAt(position);
  }
  waitBeyond(position: Position, signal: AbortSignal): Promise<void> {
    return this.memory.waitBeyond(position, signal);
  }
  placeOf(position: Position): Promise<Position | null> {
    return this.memory.placeOf(position);
  }
  isPosition(text: string): text is Position {
    return this.memory.isPosition(text);
  }
  distance(from: Position, to: Position): number {
    return this.memory.distance(from, to);
  }
  close(): Promise<void> {
    return this.memory.close();
  }
}
