import type { RecordedEvent } from '@throughline/event-store';
import { type EventMetadata, UnreadableEvent } from '@throughline/kernel';

/** What may leave the service of a stored event. */
export interface PublicEvent {
  /** `{"data":…,"meta":…}`: the public bytes of both. */
  readonly bytes: string;
  readonly meta: Pick<EventMetadata, 'tenant' | 'traceparent' | 'commandId'>;
  /** When it happened, as it says itself; when it was recorded where it does not say. UTC ms. */
  readonly happenedAt: number;
}

/** Keys whose values stay inside: sealed text and ids of staff. */
const PRIVATE_DATA = new Set(['narrative', 'staffId', 'approvedBy']);

/** Takes the private values out of a stored event. Throws `UnreadableEvent` when it is not JSON. */
export function publicEventOf(event: RecordedEvent): PublicEvent {
  const { data, meta } = parsed(event);
  const { actor, onBehalfOf: _onBehalfOf, bodyMac: _bodyMac, ...rest } = meta;
  const { id: _id, ...publicActor } = actor;
  const publicData = JSON.stringify(data, (key, value: unknown) => (PRIVATE_DATA.has(key) ? null : value));
  return {
    bytes: `{"data":${publicData},"meta":${JSON.stringify({ ...rest, actor: publicActor })}}`,
    meta: rest,
    happenedAt: happeningOf(data) ?? event.recordedAt,
  };
}

interface Happening {
  readonly entry?: { readonly effective?: { readonly at?: number } };
}

const happeningOf = ({ entry }: Happening): number | undefined => entry?.effective?.at;

function parsed({ id, data, metadata }: RecordedEvent): { readonly data: Happening; readonly meta: EventMetadata } {
  try {
    return { data: JSON.parse(data) as Happening, meta: JSON.parse(metadata) as EventMetadata };
  } catch {
    throw new UnreadableEvent(id, 'it is not JSON');
  }
}

/** The command that an event belongs to: the events of one are appended together, one after the other. */
export const commandOf = ({ metadata }: RecordedEvent): string => /"commandId":"([^"]*)"/.exec(metadata)?.[1] ?? '';
