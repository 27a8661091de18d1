import { CARE_PATH_SCHEMA_VERSION, CARE_PATH_SCHEMAS, CARE_PATH_STREAM_PREFIX } from '@throughline/care-path';
import { countOf, type EventLog, type RecordedEvent, START } from '@throughline/event-store';
import { ORGANIZATION_SCHEMA_VERSION, ORGANIZATION_SCHEMAS } from '@throughline/organization';
import type { ZodType } from 'zod';

const PAGE_EVENTS = 10_000;

/** What reading a whole log shows. */
export interface LogSurvey {
  readonly events: number;
  readonly newestAt: number | null;
  /** How many events each stream has. */
  readonly streams: ReadonlyMap<string, number>;
  /** How many positions up to the last event hold none, e.g. because a whole path was deleted. */
  readonly missing: number;
  /** Streams in which an event is missing between two others, or before the first. */
  readonly broken: ReadonlySet<string>;
  /** Streams with an event that is not one of ours: of an unknown type or shape, or not JSON. */
  readonly unreadable: ReadonlySet<string>;
}

/**
 * Reads every event as if it came from a stranger. The service trusts what it wrote and checks nothing again; here is
 * where a changed or missing record is found.
 */
export async function surveyLog(log: EventLog): Promise<LogSurvey> {
  const streams = new Map<string, number>();
  const broken = new Set<string>();
  const unreadable = new Set<string>();
  let events = 0;
  let newestAt: number | null = null;
  let places = 0;
  for (let after = START, atHead = false; !atHead;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS });
    for (const event of page.events) {
      const seen = streams.get(event.stream) ?? 0;
      if (event.revision !== seen && !broken.has(event.stream)) broken.add(event.stream);
      streams.set(event.stream, seen + 1);
      if (!isReadable(event)) unreadable.add(event.stream);
      newestAt = event.recordedAt;
      places = countOf(event.position);
    }
    events += page.events.length;
    ({ next: after, atHead } = page);
  }
  return { events, missing: places - events, newestAt, streams, broken, unreadable };
}

function isReadable({ stream, type, schemaVersion, data, metadata }: RecordedEvent): boolean {
  const ofPath = stream.startsWith(CARE_PATH_STREAM_PREFIX);
  const schemas: Readonly<Record<string, ZodType>> = ofPath ? CARE_PATH_SCHEMAS : ORGANIZATION_SCHEMAS;
  if (schemaVersion > (ofPath ? CARE_PATH_SCHEMA_VERSION : ORGANIZATION_SCHEMA_VERSION)) return false;
  try {
    JSON.parse(metadata);
    return schemas[type]?.safeParse(JSON.parse(data)).success === true;
  } catch {
    return false;
  }
}
