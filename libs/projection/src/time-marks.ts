import type { RecordedEvent } from '@throughline/event-store';
import type { TimeMark } from './projection-store.js';

/** The newest `recordedAt` so far, at each position where it changed: a store whose clock went back does not take time back. */
export class TimeMarks {
  readonly #marks: TimeMark[] = [];
  #latest: number | null;

  /** `latest` is the newest instant before these events; null before the first. */
  constructor(latest: number | null) {
    this.#latest = latest;
  }

  get latest(): number | null {
    return this.#latest;
  }

  get list(): readonly TimeMark[] {
    return this.#marks;
  }

  pass({ position, recordedAt }: RecordedEvent): void {
    const latest = Math.max(recordedAt, this.#latest ?? recordedAt);
    this.#latest = latest;
    // Of the events of one instant only the last one's position is asked for.
    if (this.#marks.at(-1)?.recordedAt === latest) this.#marks.pop();
    this.#marks.push({ position, recordedAt: latest });
  }
}
