import { type Position, type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import type { ProjectedStreams } from './projected-streams.js';

const PAGE_EVENTS = 5_000;

type Timed = Pick<RecordedEvent, 'position' | 'recordedAt'>;

/** Events that follow each other and whose clocks were behind: all of them became known at the newest instant before them. */
interface Stretch {
  readonly from: Position;
  to: Position;
  readonly knownAt: number;
}

/**
 * When an event became known: the newest `recordedAt` of all events of its kind of stream up to it. It takes a few numbers
 * for each time that a clock was set back, however many events there are.
 */
export class KnownTimes {
  readonly #behind: Stretch[] = [];
  #isBehind = false;
  #latest = Number.NEGATIVE_INFINITY;

  /** How often a clock was set back. */
  get stretches(): number {
    return this.#behind.length;
  }

  /** In log order. */
  pass({ position, recordedAt }: Timed): void {
    const last = this.#behind.at(-1);
    if (recordedAt >= this.#latest) this.#isBehind = false;
    else if (this.#isBehind && last) last.to = position;
    else {
      this.#isBehind = true;
      this.#behind.push({ from: position, to: position, knownAt: this.#latest });
    }
    this.#latest = Math.max(this.#latest, recordedAt);
  }

  of({ position, recordedAt }: Timed): number {
    const stretch = this.#lastFrom(position);
    return stretch && position <= stretch.to ? stretch.knownAt : recordedAt;
  }

  /** The last stretch that does not begin behind a position. */
  #lastFrom(position: Position): Stretch | undefined {
    let [low, high] = [0, this.#behind.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#behind[middle]!.from <= position) low = middle + 1;
      else high = middle;
    }
    return this.#behind[low - 1];
  }
}

/** Reads nothing when the log guarantees that recorded times never fall. */
export async function knownTimesOf(
  log: ReadableLog,
  { prefix }: ProjectedStreams,
  until: Position,
): Promise<KnownTimes> {
  const times = new KnownTimes();
  for (let after = START, atHead = log.recordedAtNeverFalls; !atHead && after < until;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS, streamPrefix: prefix });
    for (const event of page.events) times.pass(event);
    ({ next: after, atHead } = page);
  }
  return times;
}
