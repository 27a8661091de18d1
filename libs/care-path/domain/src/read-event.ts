import { type EventMetadata, UnreadableEvent } from '@throughline/kernel';
import { CARE_PATH_SCHEMA_VERSION, CARE_PATH_SCHEMAS, type CarePathEvent } from './events.js';
import type { PathEvent } from './path.js';

/** What the log gives back, as far as folding is concerned. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly revision: number;
  readonly recordedAt: number;
  readonly data: string;
  readonly metadata: string;
}

/**
 * Reads a stored event for folding. Bytes in the log were checked against their schema when they were written, so they
 * are parsed and not checked again: folding half a million events a second depends on it.
 */
export function readPathEvent(stored: StoredEvent): PathEvent {
  if (!(stored.type in CARE_PATH_SCHEMAS)) throw new UnreadableEvent(stored.id, 'its type is unknown');
  if (stored.schemaVersion > CARE_PATH_SCHEMA_VERSION)
    throw new UnreadableEvent(stored.id, 'it was written by a newer version');
  return {
    type: stored.type,
    data: parse(stored, stored.data) as CarePathEvent['data'],
    id: stored.id,
    revision: stored.revision,
    recordedAt: stored.recordedAt,
    metadata: parse(stored, stored.metadata) as EventMetadata,
  } as PathEvent;
}

function parse({ id }: StoredEvent, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableEvent(id, 'it is not JSON');
  }
}

export const CARE_PATH_STREAM_PREFIX = 'carePath-';
export const carePathStream = (clientId: string): string => `${CARE_PATH_STREAM_PREFIX}${clientId}`;
export const clientIdOf = (stream: string): string => stream.slice(CARE_PATH_STREAM_PREFIX.length);
