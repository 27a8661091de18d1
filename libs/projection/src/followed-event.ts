import { type ReadableLog, type Position, type RecordedEvent, START } from '@throughline/event-store';
import type { ProjectedStreams } from './projected-streams.js';
import type { FollowedEvent } from './projection-store.js';
import { isInShard, type Shard } from './shard.js';

const PAGE_EVENTS = 100;

export const followedEvent = ({ stream, revision, position, id, recordedAt }: RecordedEvent): FollowedEvent => ({
  stream,
  revision,
  position,
  eventId: id,
  recordedAt,
});

/** What a projector follows. */
export interface Following {
  readonly log: ReadableLog;
  readonly streams: ProjectedStreams;
  readonly shard: Shard;
}

interface Followed {
  readonly position: Position;
  readonly lastEvent: FollowedEvent | null;
}

/**
 * Whether the events that rows were made from are this log's. A log file that was put back from a copy keeps its
 * identity, and may have grown beyond the checkpoint again, with other events in the place of those that were followed.
 */
export async function holdsWhatWasFollowed(
  { log, streams, shard }: Following,
  { position, lastEvent }: Followed,
): Promise<boolean> {
  if (lastEvent && !(await holds(log, lastEvent))) return false;
  let after = lastEvent?.position ?? START;
  while (after < position) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS, streamPrefix: streams.prefix });
    const unseen = page.events.find(({ stream }) => isInShard(shard, streams.clientIn(stream)));
    if (unseen) return unseen.position > position;
    if (page.atHead) return page.next >= position;
    after = page.next;
  }
  return true;
}

/** The time is compared too: an import that is repeated after a restore gives its events the same ids. */
async function holds(
  log: ReadableLog,
  { stream, revision, position, eventId, recordedAt }: FollowedEvent,
): Promise<boolean> {
  for await (const event of log.readStream(stream, { from: revision })) {
    return event.id === eventId && event.position === position && event.recordedAt === recordedAt;
  }
  return false;
}
