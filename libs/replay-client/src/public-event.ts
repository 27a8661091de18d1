import { canonicalJson, leafOf, UnreadableEvent } from '@throughline/kernel';

/** An event as the service sends it, on one line. */
export interface PublicEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly stream: string;
  readonly revision: number;
  /** UTC ms. */
  readonly recordedAt: number;
  readonly data: unknown;
  readonly meta: unknown;
  readonly privateSha256: string;
  /** 64 hexadecimal digits. */
  readonly leaf: string;
  /** The log of the service is damaged here: `data` or `meta` is empty, and `leaf` is that of the event as it was recorded. */
  readonly unreadable?: true;
  readonly endsCommand: boolean;
  readonly cursor: string;
}

/** Announcements that stand between the events of a token of some facilities. */
export const ENTERED = 'client-entered';
export const LEFT = 'client-left';

/** Of a client who left the reader's facilities, a copy keeps the leaf alone. */
export const isForgotten = ({ data }: Pick<PublicEvent, 'data'>): boolean => data === undefined;

/** Reads a line, and computes its leaf if its content is there. Throws `UnreadableEvent` when it is not as it was recorded. */
export function publicEventIn(line: string): PublicEvent {
  const event = parsed(line);
  const { privateSha256 } = event;
  if (isForgotten(event) || event.unreadable) return event;
  const leaf = leafOf({ ...event, data: canonicalJson(event.data), meta: canonicalJson(event.meta), privateSha256 });
  if (leaf !== event.leaf) throw new UnreadableEvent(event.id, 'its bytes are not those that were recorded');
  return event;
}

function parsed(line: string): PublicEvent {
  try {
    return JSON.parse(line) as PublicEvent;
  } catch {
    throw new UnreadableEvent('', 'it is not JSON');
  }
}
