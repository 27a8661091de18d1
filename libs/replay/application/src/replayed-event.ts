import type { RecordedEvent } from '@throughline/event-store';
import { publicParts } from '@throughline/kernel';

export interface ReplayedEvent {
  readonly event: RecordedEvent;
  /** From where reading goes on behind this event. */
  readonly cursor: string;
  /** No more events of its command follow in this reading: what was read up to here is a whole decision. */
  readonly endsCommand: boolean;
}

/**
 * One event as JSON on one line. `data` and `meta` are the stored bytes, spliced and not parsed; with them and the other
 * members anyone can compute `leaf`. `recordedAt` is UTC ms, as the leaf has it.
 */
export function lineOf({ event, cursor, endsCommand }: ReplayedEvent): string {
  const { data, meta, privateSha256 } = publicParts(event);
  const { id, type, schemaVersion, stream, revision, recordedAt, leaf } = event;
  const head = JSON.stringify({ id, type, schemaVersion, stream, revision, recordedAt });
  const tail = JSON.stringify({ privateSha256, leaf, endsCommand, cursor });
  return `${head.slice(0, -1)},"data":${data},"meta":${meta},${tail.slice(1)}`;
}
