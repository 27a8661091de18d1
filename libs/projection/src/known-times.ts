import { type Position, type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import type { ProjectedStreams } from './projected-streams.js';

const PAGE_EVENTS = 5_000;

/** When an event became known: the newest `recordedAt` of all events of its kind of stream up to it. */
export interface KnownTimes {
  of(event: Pick<RecordedEvent, 'position' | 'recordedAt'>): number;
}

/** Keeps the later time for each event whose clock was behind. Reads nothing when the log guarantees that recorded times never fall. */
export async function knownTimesOf(
  log: ReadableLog,
  { prefix }: ProjectedStreams,
  until: Position,
): Promise<KnownTimes> {
  const behind = new Map<Position, number>();
  let latest = Number.NEGATIVE_INFINITY;
  for (let after = START, atHead = log.recordedAtNeverFalls; !atHead && after < until;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS, streamPrefix: prefix });
    for (const { position, recordedAt } of page.events) {
      if (recordedAt < latest) behind.set(position, latest);
      latest = Math.max(latest, recordedAt);
    }
    ({ next: after, atHead } = page);
  }
  return { of: ({ position, recordedAt }) => behind.get(position) ?? recordedAt };
}
