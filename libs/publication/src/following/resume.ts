import {
  type ReadableLog,
  type ForkPoint,
  type LogIdentity,
  type Position,
  type RecordedEvent,
  START,
} from '@throughline/event-store';
import { CARE_PATH_STREAM_PREFIX } from '@throughline/care-path';
import type { PublisherCheckpoint } from '../broker/checkpoint.js';
import type { LastPublished, Publication } from '../broker/publication.js';
import { PublicationError } from '../broker/publication-errors.js';

const PAGE_EVENTS = 10_000;

/** Where publishing goes on from. */
export type Resumed = Pick<PublisherCheckpoint, 'position' | 'events' | 'last' | 'recovered'>;

interface Resuming {
  readonly log: ReadableLog;
  readonly identity: LogIdentity;
  readonly publication: Publication;
  /** A person has said that the checkpoint may be replaced by what the topics and the log say. */
  readonly recover: boolean;
}

/** Judges a checkpoint against the log. Throws a `PublicationError` where going on could lose or invent events. */
export async function resumeFrom(found: PublisherCheckpoint | null, resuming: Resuming): Promise<Resumed> {
  if (found === null) return resumeWithoutCheckpoint(resuming);
  if (found.logId !== resuming.identity.logId) return resumeFromFork(found, resuming);
  if (found.position > (await resuming.log.head())) throw beyondLog();
  if (!(await holds(resuming.log, found.last))) throw putBack();
  const { position, events, last, recovered } = found;
  return { position, events, last, recovered };
}

async function resumeWithoutCheckpoint(resuming: Resuming): Promise<Resumed> {
  const published = await resuming.publication.lastPublished();
  if (published === null) return { position: START, events: 0, last: null, recovered: null };
  if (!resuming.recover) throw checkpointMissing();
  const { log, identity } = resuming;
  const common = commonPosition(identity, published);
  if (common === undefined) throw anotherLog();
  if (common > (await log.head())) throw beyondLog();
  const { logId: fromLogId, position: fromPosition } = published;
  const reason = fromLogId === identity.logId ? 'checkpoint-lost' : 'log-restored';
  return { ...(await recount(log, common)), recovered: { reason, fromLogId, fromPosition } };
}

async function resumeFromFork(found: PublisherCheckpoint, { log, identity, recover }: Resuming): Promise<Resumed> {
  const common = commonPosition(identity, found);
  if (common === undefined) throw anotherLog();
  if (!recover) throw restored();
  const { logId: fromLogId, position: fromPosition } = found;
  return { ...(await recount(log, common)), recovered: { reason: 'log-restored', fromLogId, fromPosition } };
}

/** Up to where the log holds what was published; undefined when it does not descend from that log. */
function commonPosition(identity: LogIdentity, { logId, position }: LastPublished): Position | undefined {
  let common = position;
  if (identity.logId === logId) return common;
  for (let fork: ForkPoint | null = identity.parent; fork; fork = fork.parent) {
    if (fork.position < common) common = fork.position;
    if (fork.logId === logId) return common;
  }
  return undefined;
}

/** How many events the topic holds up to a position, by the log; and the last of them. */
async function recount(log: ReadableLog, position: Position): Promise<Omit<Resumed, 'recovered'>> {
  let events = 0;
  let last: RecordedEvent | undefined;
  for (let after = START, done = false; !done;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS, streamPrefix: CARE_PATH_STREAM_PREFIX });
    const within = page.events.filter((event) => event.position <= position);
    events += within.length;
    last = within.at(-1) ?? last;
    after = page.next;
    done = page.atHead || page.next >= position;
  }
  return { position, events, last: last ? markOf(last) : null };
}

export const markOf = ({ id, stream, revision }: RecordedEvent): NonNullable<PublisherCheckpoint['last']> => ({
  eventId: id,
  stream,
  revision,
});

async function holds(log: ReadableLog, last: PublisherCheckpoint['last']): Promise<boolean> {
  if (last === null) return true;
  for await (const event of log.readStream(last.stream, { from: last.revision })) return event.id === last.eventId;
  return false;
}

const checkpointMissing = () =>
  new PublicationError(
    'checkpoint-missing',
    'The topics hold records, and the topic throughline.publisher.checkpoint says nothing of how far they go. ' +
      'Run `throughline publish --recover --once`, then restart the service. It continues after the last committed record.',
  );

const beyondLog = () =>
  new PublicationError(
    'checkpoint-beyond-log',
    'More was published than this log holds. Put the newest copy of the log in place, ' +
      'or restore it with `throughline restore`. Then run `throughline publish --recover --once`, and restart the service.',
  );

const putBack = () =>
  new PublicationError(
    'checkpoint-beyond-log',
    'The event that was published last is not in this log: its file was put back from a copy. ' +
      'Put the newest copy in place, or restore it with `throughline restore`. Then run `throughline publish --recover --once`, and restart the service.',
  );

const restored = () =>
  new PublicationError(
    'checkpoint-of-another-log',
    'This log was restored or copied from the one that was published. ' +
      'Run `throughline publish --recover --once` to publish from where they part, then restart the service.',
  );

const anotherLog = () =>
  new PublicationError(
    'checkpoint-of-another-log',
    'The topics hold the events of another log. Publish this log to other brokers, or give it topics of its own.',
  );
