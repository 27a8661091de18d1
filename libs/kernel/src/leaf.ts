import { sha256 } from './hashing/sha256.js';
import { UnreadableEvent } from './problems.js';

/** The three canonical byte strings of an event. `data` and `meta` are public; `private` never leaves the service. */
export interface EventParts {
  readonly data: string;
  readonly meta: string;
  readonly private: string;
}

/** What leaves the service of an event's three parts: with it, anyone can compute the leaf. */
interface PublicParts {
  readonly data: string;
  readonly meta: string;
  /** SHA-256 of the private part, 64 lowercase hexadecimal digits. */
  readonly privateSha256: string;
}

interface EventKind {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly stream: string;
}

/** Where the log put an event, and when (UTC ms). */
interface EventPlace {
  readonly revision: number;
  readonly recordedAt: number;
}

export type EventLeaf = EventKind & EventPlace;

/** A leaf's canonical JSON but for the two facts that only the log's writer knows. */
type LeafFrame = readonly [before: string, between: string, after: string];

const LEAF_VERSION = 1;

export const publicParts = ({ data, meta, private: hidden }: EventParts): PublicParts => ({
  data,
  meta,
  privateSha256: sha256(hidden),
});

/**
 * Leaf v1 of a stored event, 64 lowercase hexadecimal digits: SHA-256 of a zero byte and the canonical JSON (RFC 8785) of
 * `{data, id, meta, private, recordedAt, revision, schemaVersion, stream, type, v}`, where `data`, `meta` and `private`
 * are the SHA-256 of those parts in the same hexadecimal form. Whoever holds the public parts can compute it.
 */
export const leafOf = (event: EventLeaf & PublicParts): string => leafIn(leafFrame(event), event);

export function leafFrame({ id, type, schemaVersion, stream, ...parts }: EventKind & PublicParts): LeafFrame {
  // Names of streams and types are visible ASCII, for which JSON has one form.
  return [
    `{"data":"${sha256(parts.data)}","id":"${id}","meta":"${sha256(parts.meta)}","private":"${parts.privateSha256}","recordedAt":`,
    ',"revision":',
    `,"schemaVersion":${schemaVersion},"stream":${JSON.stringify(stream)},"type":${JSON.stringify(type)},"v":${LEAF_VERSION}}`,
  ];
}

const leafIn = ([before, between, after]: LeafFrame, { recordedAt, revision }: EventPlace): string =>
  sha256(`\0${before}${recordedAt}${between}${revision}${after}`);

type LeavedEvent = EventLeaf & EventParts & { readonly leaf: string };

/** Events as they were handed to the log, which have not been read from it. */
const handedOver = new WeakSet<LeavedEvent>();

/** Marks an event that its writer still holds in memory, with the leaf that the log gave it: its bytes need no second look. */
export function asHandedOver<Event extends LeavedEvent>(event: Event): Event {
  handedOver.add(event);
  return event;
}

/** Every fold calls this: what was changed in the log after it was recorded is never taken for what was recorded. */
export function assertIntact(event: LeavedEvent): void {
  if (handedOver.has(event)) return;
  if (leafOf({ ...event, ...publicParts(event) }) === event.leaf) return;
  throw new UnreadableEvent(event.id, 'its bytes are not those that were recorded');
}
