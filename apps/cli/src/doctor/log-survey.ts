import {
  CARE_PATH_SCHEMAS,
  CARE_PATH_STREAM_PREFIX,
  clientIdOf,
  isTasksStream,
  readPathEvent,
  readTaskEvent,
  TASK_SCHEMAS,
} from '@throughline/care-path';
import { type Position, type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import { isMeta, partOf } from '@throughline/kernel';
import { ORGANIZATION_SCHEMAS } from '@throughline/organization';
import {
  readSubscriptionEvent,
  SUBSCRIPTION_SCHEMAS,
  SUBSCRIPTION_STREAM_PREFIX,
} from '@throughline/replay-application';
import { readOrganizationEvent } from '@throughline/organization-application';
import type { ZodType } from 'zod';

const PAGE_EVENTS = 10_000;

const ERASING: ReadonlySet<string> = new Set(['ErasureStarted', 'ErasureCompleted']);

interface UnreadableEvent {
  readonly eventId: string;
  readonly position: Position;
}

/** What reading a whole log shows. */
export interface LogSurvey {
  readonly events: number;
  readonly newestAt: number | null;
  /** How many events each stream has. */
  readonly streams: ReadonlyMap<string, number>;
  /** How many positions up to the last event hold none, e.g. because a whole path was deleted; 0 in a log that does not count. */
  readonly missing: number;
  /** Streams in which an event is missing: between two others, before the first, or at the end of its command. */
  readonly broken: ReadonlySet<string>;
  /** Streams with an event that is not one of ours, or not as it was recorded: its leaf, type, shape or JSON is wrong. The first of each. */
  readonly unreadable: ReadonlyMap<string, UnreadableEvent>;
  /** Clients whose erasure has begun, and whether it ended. */
  readonly erasures: ReadonlyMap<string, boolean>;
}

/**
 * Reads every event as if it came from a stranger. The service trusts what it wrote and checks nothing again; here is
 * where a changed or missing record is found.
 */
export async function surveyLog(log: ReadableLog): Promise<LogSurvey> {
  const streams = new Map<string, number>();
  const broken = new Set<string>();
  const unreadable = new Map<string, UnreadableEvent>();
  const erasures = new Map<string, boolean>();
  let events = 0;
  let newestAt: number | null = null;
  let last: Position = START;
  const commands = new CommandsSeen();
  for (let after = START, atHead = false; !atHead;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS });
    for (const event of page.events) {
      const seen = streams.get(event.stream) ?? 0;
      if (event.revision !== seen && !broken.has(event.stream)) broken.add(event.stream);
      streams.set(event.stream, seen + 1);
      if (!commands.continues(event)) broken.add(event.stream);
      if (!isReadable(event) && !unreadable.has(event.stream))
        unreadable.set(event.stream, { eventId: event.id, position: event.position });
      if (ERASING.has(event.type)) erasures.set(clientIdOf(event.stream), event.type === 'ErasureCompleted');
      newestAt = Math.max(event.recordedAt, newestAt ?? event.recordedAt);
      last = event.position;
    }
    events += page.events.length;
    ({ next: after, atHead } = page);
  }
  for (const stream of commands.unfinished) broken.add(stream);
  return {
    events,
    missing: (log.distance(START, last) ?? events) - events,
    newestAt,
    streams,
    broken,
    unreadable,
    erasures,
  };
}

/** Where each stream stands within the command that was seen last. */
class CommandsSeen {
  readonly #next = new Map<string, number>();

  get unfinished(): Iterable<string> {
    return this.#next.keys();
  }

  continues({ stream, meta }: RecordedEvent): boolean {
    const [index, count] = partOf(meta);
    const expected = this.#next.get(stream) ?? 0;
    if (index + 1 < count) this.#next.set(stream, index + 1);
    else this.#next.delete(stream);
    return index === expected;
  }
}

interface StreamKind {
  readonly schemas: Readonly<Record<string, ZodType>>;
  read(event: RecordedEvent): { readonly data: unknown };
}

function kindOf(stream: string): StreamKind {
  if (stream.startsWith(CARE_PATH_STREAM_PREFIX)) return { schemas: CARE_PATH_SCHEMAS, read: readPathEvent };
  if (isTasksStream(stream)) return { schemas: TASK_SCHEMAS, read: readTaskEvent };
  if (stream.startsWith(SUBSCRIPTION_STREAM_PREFIX))
    return { schemas: SUBSCRIPTION_SCHEMAS, read: (event) => readSubscriptionEvent(event).event };
  return { schemas: ORGANIZATION_SCHEMAS, read: (event) => readOrganizationEvent(event).event };
}

function isReadable(event: RecordedEvent): boolean {
  const { schemas, read } = kindOf(event.stream);
  try {
    return isMeta(event.meta) && schemas[event.type]?.safeParse(read(event).data).success === true;
  } catch {
    return false;
  }
}
