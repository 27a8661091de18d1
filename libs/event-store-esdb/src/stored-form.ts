import type { AllStreamRecordedEvent, JSONEventData, RecordedEvent as EsdbEvent } from '@eventstore/db-client';
import { InvalidAppend, type NewEvent, type RecordedEvent } from '@throughline/event-store';
import { canonicalJson, leafOf, publicParts } from '@throughline/kernel';
import { positionOf } from './esdb-positions.js';

/** Id, content type, and the names and lengths of the fields of a message. */
const FRAME_BYTES = 100;

/** Where and when an event was in the log that it was copied from. It stands beside the three parts, never in them. */
export interface Original {
  readonly position: string;
  readonly recordedAt: number;
}

interface StoredMetadata {
  readonly meta?: unknown;
  readonly private?: unknown;
  readonly schemaVersion?: number;
  readonly original?: Original;
  /** UTC ms: what a clock showed that was moved for a demo. */
  readonly shownAt?: number;
}

/**
 * As the server keeps an event: `data` as JSON, so that its own screens can show it; the other parts in the metadata. The
 * client would crash on what `JSON.stringify` rejects, so that it is given what was parsed, and bytes.
 */
export function esdbEventOf(event: NewEvent, time: Original | number | null): JSONEventData {
  const { id, type, schemaVersion } = event;
  const stored = {
    meta: parsed(event.meta),
    private: parsed(event.private),
    schemaVersion,
    ...(typeof time === 'number' ? { shownAt: time } : time && { original: time }),
  } satisfies StoredMetadata;
  return {
    id,
    type,
    contentType: 'application/json',
    data: parsed(event.data),
    metadata: new Uint8Array(Buffer.from(canonicalJson(stored))),
  };
}

/** As the port gives an event back, with the leaf computed here: the server stamps `created`. */
export function recordedEventOf(event: EsdbEvent | AllStreamRecordedEvent, namespace: string): RecordedEvent {
  const metadata = (event.metadata ?? {}) as StoredMetadata;
  const { id, type } = event;
  const parts = { data: canonical(event.data), meta: canonical(metadata.meta), private: canonical(metadata.private) };
  const place = {
    stream: event.streamId.slice(namespace.length + 1),
    revision: Number(event.revision),
    recordedAt: metadata.original?.recordedAt ?? metadata.shownAt ?? event.created.getTime(),
  };
  const schemaVersion = metadata.schemaVersion ?? 0;
  const leaf = leafOf({ id, type, schemaVersion, ...place, ...publicParts(parts) });
  const recorded = { id, type, schemaVersion, ...parts, ...place, position: positionOf(event.position!), leaf };
  return isObject(event.data) && isObject(metadata.meta) ? recorded : { ...recorded, broken: true };
}

/** As the server counts it, and a little more: what frames the parts on the way. */
export function bytesSent(events: readonly JSONEventData[], data: readonly string[]): number {
  let bytes = 0;
  for (const [index, { type, metadata }] of events.entries())
    bytes += Buffer.byteLength(data[index] ?? '') + (metadata as Uint8Array).length + 2 * type.length + FRAME_BYTES;
  return bytes;
}

function parsed(part: string): Record<string, unknown> {
  try {
    return JSON.parse(part) as Record<string, unknown>;
  } catch {
    throw new InvalidAppend('The parts of an event are JSON.');
  }
}

/** Where and when a copied event was before; nothing for one that was written here. */
export const originalOf = (event: EsdbEvent | AllStreamRecordedEvent): Original | undefined =>
  (event.metadata as StoredMetadata | undefined)?.original;

const isObject = (part: unknown): boolean => typeof part === 'object' && part !== null;

/** Nothing of ours is not an object: the client gives malformed JSON back as text, and what is missing as undefined. */
function canonical(part: unknown): string {
  if (!isObject(part)) return typeof part === 'string' ? part : '';
  try {
    return canonicalJson(part);
  } catch {
    return '';
  }
}
