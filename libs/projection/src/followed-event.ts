import { CARE_PATH_STREAM_PREFIX, carePathStream, clientIdOf } from '@throughline/care-path';
import { type ReadableLog, type Position, type RecordedEvent, START } from '@throughline/event-store';
import type { FollowedEvent } from './projection-store.js';

export const followedEvent = ({ stream, revision, position, id, recordedAt }: RecordedEvent): FollowedEvent => ({
  clientId: clientIdOf(stream),
  revision,
  position,
  eventId: id,
  recordedAt,
});

interface Followed {
  readonly position: Position;
  readonly lastEvent: FollowedEvent | null;
}

/**
 * Whether the events that rows were made from are this log's. A log file that was put back from a copy keeps its
 * identity, and may have grown beyond the checkpoint again, with other events in the place of those that were followed.
 */
export async function holdsWhatWasFollowed(log: ReadableLog, { position, lastEvent }: Followed): Promise<boolean> {
  if (lastEvent && !(await holds(log, lastEvent))) return false;
  let after = lastEvent?.position ?? START;
  while (after < position) {
    const page = await log.readAll(after, { limit: 1, streamPrefix: CARE_PATH_STREAM_PREFIX });
    const [unseen] = page.events;
    if (unseen) return unseen.position > position;
    if (page.atHead) return page.next >= position;
    after = page.next;
  }
  return true;
}

/** The time is compared too: an import that is repeated after a restore gives its events the same ids. */
async function holds(
  log: ReadableLog,
  { clientId, revision, position, eventId, recordedAt }: FollowedEvent,
): Promise<boolean> {
  for await (const event of log.readStream(carePathStream(clientId), { from: revision })) {
    return event.id === eventId && event.position === position && event.recordedAt === recordedAt;
  }
  return false;
}
