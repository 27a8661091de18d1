import { DAMAGED_PART, parsedPart, type RecordedEvent } from '@throughline/event-store';
import { type EventMeta, publicParts } from '@throughline/kernel';

/** What may leave the service of a stored event. */
interface PublicEvent {
  /** `{"data":…,"meta":…}`: the public bytes of both, as the log stores them. A damaged one is `{}`. */
  readonly bytes: string;
  readonly tenant: string;
  readonly traceparent: string | null;
  /** When it happened, as it says itself; when it was recorded where it does not say. UTC ms. */
  readonly happenedAt: number;
  /** With the bytes, anyone can compute the leaf. 64 hexadecimal digits. */
  readonly privateSha256: string;
  /** `data` or `meta` is damaged in the log. The event keeps its place all the same. */
  readonly unreadable: boolean;
}

/** Who is named as the source of an event that no longer says it. */
const TENANT_UNREADABLE = 'unreadable';

/** Splices the public parts of a stored event. */
export function publicEventOf(event: RecordedEvent): PublicEvent {
  const parts = publicParts(event);
  const data = parsedPart(parts.data) as Happening | null;
  const meta = parsedPart(parts.meta) as Partial<EventMeta> | null;
  const bytes = [data ? parts.data : DAMAGED_PART, meta ? parts.meta : DAMAGED_PART] as const;
  return {
    bytes: `{"data":${bytes[0]},"meta":${bytes[1]}}`,
    tenant: textOr(meta?.tenant, TENANT_UNREADABLE),
    traceparent: textOr(meta?.traceparent, null),
    happenedAt: instantOr(data?.entry?.effective?.at, event.recordedAt),
    privateSha256: parts.privateSha256,
    unreadable: data === null || meta === null,
  };
}

interface Happening {
  readonly entry?: { readonly effective?: { readonly at?: unknown } };
}

const textOr = <Otherwise>(value: unknown, otherwise: Otherwise): string | Otherwise =>
  typeof value === 'string' ? value : otherwise;

/** A damaged number can be no instant at all. */
const instantOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && !Number.isNaN(new Date(value).getTime()) ? value : otherwise;
