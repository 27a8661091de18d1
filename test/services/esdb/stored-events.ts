/** An event as a server of EventStoreDB keeps it. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  /** UTC ms. */
  readonly created: number;
}

export type ProposedEvent = Pick<StoredEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = bigint | 'no-stream' | 'any' | 'stream-exists';

export type AppendOutcome =
  | { readonly stored: true; readonly revision: bigint; readonly position: bigint }
  | { readonly stored: false; readonly current: bigint };

/** What reads look at. */
export type EventsShown = Pick<StoredEvents, 'all' | 'of' | 'countBefore'>;

/** As servers have it unless they are told otherwise. */
export const APPEND_BYTES_MAX = 1_048_576;

/** As servers count an append: what it takes on their disk. */
export function bytesOf(events: readonly ProposedEvent[]): number {
  let bytes = 0;
  for (const { type, data, metadata } of events) bytes += data.length + metadata.length + 2 * type.length;
  return bytes;
}

const POSITION_STEP = 100n;
const NO_EVENTS = -1n;

/** The log of the test server. It takes repeats as real servers do: by the ids that lie where the expected revision points. */
export class StoredEvents {
  readonly all: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #told: ((events: readonly StoredEvent[]) => void)[] = [];

  onAppended(tell: (events: readonly StoredEvent[]) => void): void {
    this.#told.push(tell);
  }

  /** The first events alone. */
  upTo(count: number): EventsShown {
    const all = this.all.slice(0, count);
    const last = all.at(-1)?.position ?? 0n;
    return {
      all,
      of: (stream) => this.of(stream).filter(({ position }) => position <= last),
      countBefore: (position) => Math.min(this.countBefore(position), count),
    };
  }

  of(stream: string): readonly StoredEvent[] {
    return this.#streams.get(stream) ?? [];
  }

  /** How many events lie before a position. */
  countBefore(position: bigint): number {
    const place = Number((position + POSITION_STEP - 1n) / POSITION_STEP) - 1;
    return Math.min(Math.max(place, 0), this.all.length);
  }

  append(stream: string, expected: Expected, events: readonly ProposedEvent[], now: () => number): AppendOutcome {
    const stored = this.of(stream);
    const current = BigInt(stored.length) - 1n;
    if (expected !== 'any' && expected !== 'stream-exists') {
      const at = expected === 'no-stream' ? NO_EVENTS : expected;
      if (at !== current) return this.#repeatOf(stored, at, events) ?? { stored: false, current };
    }
    // Each event is stamped by itself, as it is written.
    const before = this.all.length;
    for (const event of events) this.#store(stream, event, now());
    const fresh = this.all.slice(before);
    for (const tell of this.#told) tell(fresh);
    const last = this.of(stream).at(-1)!;
    return { stored: true, revision: last.revision, position: last.position };
  }

  /** Under a stale expected revision: accepted when exactly these ids follow it, whatever they hold. */
  #repeatOf(stored: readonly StoredEvent[], at: bigint, events: readonly ProposedEvent[]): AppendOutcome | undefined {
    const first = Number(at + 1n);
    const there = stored.slice(first, first + events.length);
    const repeated = there.length === events.length && there.every(({ id }, index) => id === events[index]!.id);
    const last = there.at(-1);
    return repeated && last ? { stored: true, revision: last.revision, position: last.position } : undefined;
  }

  #store(stream: string, event: ProposedEvent, created: number): void {
    const stored = this.#streams.get(stream) ?? [];
    const position = (this.all.at(-1)?.position ?? 0n) + POSITION_STEP;
    const recorded = { ...event, stream, revision: BigInt(stored.length), position, created };
    stored.push(recorded);
    this.all.push(recorded);
    this.#streams.set(stream, stored);
  }
}
