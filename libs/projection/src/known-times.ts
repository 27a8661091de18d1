import { CARE_PATH_STREAM_PREFIX } from '@throughline/care-path';
import { type Position, type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';

const PAGE_EVENTS = 5_000;

/** When an event became known: the newest `recordedAt` of all events on paths up to it. */
export interface KnownTimes {
  of(event: Pick<RecordedEvent, 'position' | 'recordedAt'>): number;
}

/** Read from the whole log where times may fall along it; there, what was recorded by a clock behind is remembered. */
export async function knownTimesOf(log: ReadableLog, until: Position): Promise<KnownTimes> {
  const behind = new Map<Position, number>();
  let latest = Number.NEGATIVE_INFINITY;
  for (let after = START, atHead = log.recordedAtNeverFalls; !atHead && after < until;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS, streamPrefix: CARE_PATH_STREAM_PREFIX });
    for (const { position, recordedAt } of page.events) {
      if (recordedAt < latest) behind.set(position, latest);
      latest = Math.max(latest, recordedAt);
    }
    ({ next: after, atHead } = page);
  }
  return { of: ({ position, recordedAt }) => behind.get(position) ?? recordedAt };
}
