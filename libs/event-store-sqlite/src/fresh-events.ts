import { type RecordedEvent, weightOf } from '@throughline/event-store';
import { BoundedCache, type CacheTerms } from '@throughline/kernel';

/** Beside the text of an event. */
const OVERHEAD_BYTES = 500;
const bytesOf = (events: readonly RecordedEvent[]): number =>
  events.reduce((sum, event) => sum + weightOf(event) + OVERHEAD_BYTES, 0);

/**
 * What the one writer of a log appended last, by stream: whoever appends reads it back at once, and a first read after a
 * commit costs as much as a decision does, because SQLite throws away what a connection had read before.
 */
export class FreshEvents {
  readonly #streams: BoundedCache<readonly RecordedEvent[]>;

  constructor(cache: CacheTerms) {
    this.#streams = new BoundedCache(cache);
  }

  appended(stream: string, events: readonly RecordedEvent[]): void {
    this.#streams.keep(stream, events, bytesOf(events));
  }

  /** The stream's end from a revision on; nothing where only the file can tell. */
  from(stream: string, revision: number): readonly RecordedEvent[] | undefined {
    const events = this.#streams.get(stream);
    const first = events?.[0]?.revision ?? Number.POSITIVE_INFINITY;
    const skipped = revision - first;
    return skipped >= 0 && skipped < (events?.length ?? 0) ? events?.slice(skipped) : undefined;
  }
}
