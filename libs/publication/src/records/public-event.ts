import type { RecordedEvent } from '@throughline/event-store';
import { type EventMeta, publicParts, UnreadableEvent } from '@throughline/kernel';

/** What may leave the service of a stored event. */
interface PublicEvent {
  /** `{"data":…,"meta":…}`: the public bytes of both, as the log stores them. */
  readonly bytes: string;
  readonly meta: EventMeta;
  /** When it happened, as it says itself; when it was recorded where it does not say. UTC ms. */
  readonly happenedAt: number;
  /** With the bytes, anyone can compute the leaf. 64 hexadecimal digits. */
  readonly privateSha256: string;
}

/** Splices the public parts of a stored event. Throws `UnreadableEvent` when they are not JSON. */
export function publicEventOf(event: RecordedEvent): PublicEvent {
  const { data, meta, privateSha256 } = publicParts(event);
  return {
    bytes: `{"data":${data},"meta":${meta}}`,
    meta: parsed(event.id, meta) as EventMeta,
    happenedAt: happeningOf(parsed(event.id, data) as Happening) ?? event.recordedAt,
    privateSha256,
  };
}

interface Happening {
  readonly entry?: { readonly effective?: { readonly at?: number } };
}

const happeningOf = ({ entry }: Happening): number | undefined => entry?.effective?.at;

function parsed(id: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableEvent(id, 'it is not JSON');
  }
}
