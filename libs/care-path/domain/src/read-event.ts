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

export const CARE_PATH_STREAM_PREFIX = 'carePath-';
export const carePathStream = (clientId: string): string => `${CARE_PATH_STREAM_PREFIX}${clientId}`;
export const clientIdOf = (stream: string): string => stream.slice(CARE_PATH_STREAM_PREFIX.length);
