import { type EventLog, LogUnavailable } from '@throughline/event-store';
import { Refusal } from '@throughline/kernel';
import type { ViewQueries } from '@throughline/projection';
import { Gauge, type Registry } from 'prom-client';

export interface FollowedViews {
  readonly log: Pick<EventLog, 'readAll'>;
  readonly viewQueries: Pick<ViewQueries, 'progress'>;
  /** Events that were dealt with since the views began to be made again; 0 when they are not. */
  rebuilt(): number;
  now(): number;
}

/** How far the views are behind, as the age of the oldest event that they have not followed, and how far a rebuild is. */
export function measureViews(registry: Registry, followed: FollowedViews): void {
  new Gauge({
    name: 'throughline_views_lag_seconds',
    help: 'Age of the oldest event that the views have not followed, in seconds; NaN while the views are made again or the log does not answer',
    registers: [registry],
    async collect() {
      this.set(await lagSecondsOf(followed));
    },
  });
  new Gauge({
    name: 'throughline_views_rebuilt_events',
    help: 'Events dealt with since the views began to be made again; 0 when they are not',
    registers: [registry],
    collect() {
      this.set(followed.rebuilt());
    },
  });
}

/** Seconds; `NaN` while the views are made again, or the log does not answer: the other figures are told all the same. */
export async function lagSecondsOf({ log, viewQueries, now }: Omit<FollowedViews, 'rebuilt'>): Promise<number> {
  try {
    const { events } = await log.readAll(await viewQueries.progress(), { limit: 1 });
    const [oldest] = events;
    return oldest ? Math.max(0, now() - oldest.recordedAt) / 1_000 : 0;
  } catch (error) {
    if (error instanceof Refusal || error instanceof LogUnavailable) return Number.NaN;
    throw error;
  }
}
