import { type Clock, leafOf, publicParts } from '@throughline/kernel';
import { assertAppendable, assertPageLimit, PAGE_BYTES_MAX } from './append-limits.js';
import { countedPosition, countOf, isCountedPosition } from './counted-position.js';
import type {
  Appended,
  AppendTerms,
  EventLog,
  ExpectedRevision,
  LogIdentity,
  LogPage,
  NewEvent,
  ReadAllOptions,
  RecordedEvent,
  StreamState,
} from './event-log.js';
import { weightOf } from './event-weight.js';
import { LogClosed, PartialRepeat, RevisionConflict } from './log-errors.js';
import type { Position } from './position.js';
import { Waiters } from './waiters.js';

/** The reference store: the whole contract and nothing kept. Built for tests and trials; it forgets everything on exit. */
export class MemoryEventLog implements EventLog {
  readonly recordedAtNeverFalls: boolean;
  readonly #clock: Clock;
  readonly #identity: LogIdentity;
  readonly #events: RecordedEvent[] = [];
  readonly #streams = new Map<string, RecordedEvent[]>();
  readonly #byId = new Map<string, RecordedEvent>();
  readonly #waiters = new Waiters();
  #closed = false;

  /** With `clusterTime`, `recordedAt` follows the clock back, as it may on a cluster. */
  constructor({
    clock,
    identity,
    clusterTime = false,
  }: {
    clock: Clock;
    identity?: LogIdentity;
    clusterTime?: boolean;
  }) {
    this.#clock = clock;
    this.recordedAtNeverFalls = !clusterTime;
    this.#identity = identity ?? { logId: globalThis.crypto.randomUUID(), parent: null };
  }

  async identity(): Promise<LogIdentity> {
    this.#assertOpen();
    return this.#identity;
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    { unchanged = [] }: AppendTerms = {},
  ): Promise<Appended> {
    this.#assertOpen();
    assertAppendable(stream, events);
    const repeated = this.#storedBefore(stream, events);
    if (repeated) return outcome(repeated);
    for (const read of [...unchanged, { stream, at: expected }]) this.#assertAt(read);
    const recorded = this.#record(stream, this.#streams.get(stream) ?? [], events);
    this.#waiters.wake();
    return outcome(recorded);
  }

  #assertAt({ stream, at }: StreamState): void {
    const stored = this.#streams.get(stream)?.length ?? 0;
    const actual = stored === 0 ? 'none' : stored - 1;
    if (actual !== at) throw new RevisionConflict(stream, at, actual);
  }

  async *readStream(stream: string, { from = 0 }: { readonly from?: number } = {}): AsyncIterable<RecordedEvent> {
    for (let revision = from; ; revision++) {
      this.#assertOpen();
      const event = this.#streams.get(stream)?.[revision];
      if (!event) return;
      yield event;
    }
  }

  async readAll(after: Position, { limit, types, streamPrefix }: ReadAllOptions): Promise<LogPage> {
    this.#assertOpen();
    assertPageLimit(limit);
    const events: RecordedEvent[] = [];
    let looked = countOf(after);
    let bytes = 0;
    while (looked < this.#events.length && events.length < limit && bytes < PAGE_BYTES_MAX) {
      const event = this.#events[looked++]!;
      const matches =
        (!types || types.includes(event.type)) && (!streamPrefix || event.stream.startsWith(streamPrefix));
      if (!matches) continue;
      events.push(event);
      bytes += weightOf(event);
    }
    return { events, next: countedPosition(looked), atHead: looked >= this.#events.length };
  }

  async head(): Promise<Position> {
    this.#assertOpen();
    return countedPosition(this.#events.length);
  }

  async eventAt(position: Position): Promise<RecordedEvent | null> {
    this.#assertOpen();
    return this.#events[countOf(position) - 1] ?? null;
  }

  async waitBeyond(position: Position, signal: AbortSignal): Promise<void> {
    this.#assertOpen();
    if (this.#events.length > countOf(position)) return;
    await this.#waiters.wait(signal);
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

  async close(): Promise<void> {
    this.#closed = true;
    this.#waiters.wake();
  }

  #assertOpen(): void {
    if (this.#closed) throw new LogClosed();
  }

  /** The stored events when all of these were stored before, one after the other; nothing when none was. */
  #storedBefore(stream: string, events: readonly NewEvent[]): readonly RecordedEvent[] | undefined {
    const known = events.map(({ id }) => this.#byId.get(id));
    const first = known.find((event) => event !== undefined);
    if (!first) return undefined;
    const stored = (this.#streams.get(stream) ?? []).slice(first.revision, first.revision + events.length);
    const same = stored.length === events.length && stored.every((event, index) => event === known[index]);
    if (!same) throw new PartialRepeat(stream);
    return stored;
  }

  #record(stream: string, stored: RecordedEvent[], events: readonly NewEvent[]): readonly RecordedEvent[] {
    const now = this.#clock.now();
    const recordedAt = this.recordedAtNeverFalls ? Math.max(now, this.#events.at(-1)?.recordedAt ?? now) : now;
    const recorded = events.map(({ id, type, schemaVersion, data, meta, private: hidden }, index) => {
      const event = { id, type, schemaVersion, data, meta, private: hidden };
      const place = { stream, revision: stored.length + index, recordedAt };
      return {
        ...event,
        ...place,
        position: countedPosition(this.#events.length + 1 + index),
        leaf: leafOf({ ...event, ...place, ...publicParts(event) }),
      };
    });
    this.#streams.set(stream, stored);
    for (const event of recorded) {
      stored.push(event);
      this.#events.push(event);
      this.#byId.set(event.id, event);
    }
    return recorded;
  }
}

function outcome(events: readonly RecordedEvent[]): Appended {
  return { revision: events.at(-1)!.revision };
}
