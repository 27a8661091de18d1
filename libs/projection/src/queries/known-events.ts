import type { Position, ReadableLog, RecordedEvent } from '@throughline/event-store';
import { CLIENT_STREAMS_PREFIX } from '@throughline/care-path';
import type { ViewQueries } from './view-queries.js';

const PAGE_EVENTS = 1_000;

/** Whether an event, or one before it, was recorded later than some instant. */
type IsKnown = (event: Pick<RecordedEvent, 'position' | 'recordedAt'>) => boolean;

/**
 * Which events the log had taken by an instant, for whoever folds them from the log itself. They agree with the views: the
 * first event of any client that was recorded later ends what was known of all.
 */
export class KnownEvents {
  constructor(
    private readonly log: ReadableLog,
    private readonly views: Pick<ViewQueries, 'reachedBy'>,
  ) {}

  /** Ask of a stream's events in order, and stop at the first that is not known: what follows is not known either. */
  async by(instant: number): Promise<IsKnown> {
    if (this.log.recordedAtNeverFalls) return ({ recordedAt }) => recordedAt <= instant;
    const later = await this.#firstLater(instant);
    return ({ position, recordedAt }) => recordedAt <= instant && (later === null || position < later);
  }

  /**
   * Where the time of the log may fall, a stream's own events do not tell: the marks of the views do, and behind those the
   * log. Null where no client's event was recorded later.
   */
  async #firstLater(instant: number): Promise<Position | null> {
    const { position, followed } = await this.views.reachedBy(instant);
    const isMarked = followed.recordedAt !== null && followed.recordedAt > instant;
    for (let after = isMarked ? position : followed.position, atHead = false; !atHead;) {
      const page = await this.log.readAll(after, { limit: PAGE_EVENTS, streamPrefix: CLIENT_STREAMS_PREFIX });
      const later = page.events.find(({ recordedAt }) => recordedAt > instant);
      if (later) return later.position;
      ({ next: after, atHead } = page);
    }
    return null;
  }
}
