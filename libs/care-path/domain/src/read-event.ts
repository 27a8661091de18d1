import { assertIntact, type EventLeaf, type EventParts, wholeEvent } from '@throughline/kernel';
import { CARE_PATH_VERSIONS } from './events.js';
import type { PathEvent } from './path.js';

/** What the log gives back, as far as folding is concerned. */
type StoredEvent = EventLeaf & EventParts & { readonly leaf: string };

/**
 * Reads a stored event for folding, in today's shape. Bytes in the log were checked against their schema when they were
 * written, so their leaf is checked and their shape is not: folding half a million events a second depends on it.
 * Throws `UnreadableEvent`.
 */
export function readPathEvent(stored: StoredEvent): PathEvent {
  assertIntact(stored);
  const { id, type, schemaVersion, revision, recordedAt } = stored;
  const { data, metadata } = wholeEvent(stored);
  const today = CARE_PATH_VERSIONS.upcast({ id, type, schemaVersion, data });
  return { type, data: today, id, revision, recordedAt, metadata } as PathEvent;
}

/** An event as it leaves the service: sealed texts and staff IDs read null, and what only the service needs is not there. */
interface PublicEvent extends Omit<EventLeaf, 'stream'> {
  readonly data: unknown;
  readonly meta: unknown;
}

/** The same of what left the service, for who folds a copy. Whether its leaf is right is asked where it was read. */
export function readPublicEvent({ id, type, schemaVersion, revision, recordedAt, data, meta }: PublicEvent): PathEvent {
  const today = CARE_PATH_VERSIONS.upcast({ id, type, schemaVersion, data });
  return { type, data: today, id, revision, recordedAt, metadata: meta } as PathEvent;
}

export const CARE_PATH_STREAM_PREFIX = 'carePath-';
export const carePathStream = (clientId: string): string => `${CARE_PATH_STREAM_PREFIX}${clientId}`;
export const clientIdOf = (stream: string): string => stream.slice(CARE_PATH_STREAM_PREFIX.length);
