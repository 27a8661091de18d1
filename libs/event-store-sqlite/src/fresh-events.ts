import type { RecordedEvent } from '@throughline/event-store';

const EVENTS_MAX = 1_000;

/**
 * What the one writer of a log appended last, by stream: whoever appends reads it back at once, and a first read after a
 * commit costs as much as a decision does, because SQLite throws away what a connection had read before.
 */
export class FreshEvents {
  readonly #streams = new Map<string, readonly RecordedEvent[]>();
  #count = 0;

  appended(stream: string, events: readonly RecordedEvent[]): void {
    this.#forget(stream);
    this.#streams.set(stream, events);
    this.#count += events.length;
    for (const oldest of this.#streams.keys()) {
      if (this.#count <= EVENTS_MAX) return;
      this.#forget(oldest);
    }
  }

  /** The stream's end from a revision on; nothing where only the file can tell. */
  from(stream: string, revision: number): readonly RecordedEvent[] | undefined {
    const events = this.#streams.get(stream);
    const first = events?.[0]?.revision ?? Number.POSITIVE_INFINITY;
    const skipped = revision - first;
    return skipped >= 0 && skipped < (events?.length ?? 0) ? events?.slice(skipped) : undefined;
  }

  #forget(stream: string): void {
    this.#count -= this.#streams.get(stream)?.length ?? 0;
    this.#streams.delete(stream);
  }
}
