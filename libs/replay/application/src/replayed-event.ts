import type { RecordedEvent } from '@throughline/event-store';
import { publicParts } from '@throughline/kernel';
import type { NumberedLine } from './subscriptions/sequence.js';

export interface ReplayedEvent {
  readonly event: RecordedEvent;
  /** From where reading goes on behind this event. */
  readonly cursor: string;
  /** No more events of its command follow in this reading: what was read up to here is a whole decision. */
  readonly endsCommand: boolean;
}

/** One event as JSON on one line, and from where reading goes on behind it. */
export const lineOf = ({ event, cursor, endsCommand }: ReplayedEvent): string =>
  eventText(event, `"endsCommand":${endsCommand},"cursor":"${cursor}"`);

/** One event of a subscription, with its number. */
export const numberedLineOf = ({ event, number, endsCommand }: NumberedLine): string =>
  eventText(event, `"endsCommand":${endsCommand},"sequence":${number}`);

/**
 * `data` and `meta` are the stored bytes, spliced and not parsed; with them and the other members anyone can compute `leaf`.
 * `recordedAt` is UTC ms, as the leaf has it.
 */
function eventText(event: RecordedEvent, behind: string): string {
  const { data, meta, privateSha256 } = publicParts(event);
  const { id, schemaVersion, revision, recordedAt, leaf } = event;
  const [type, stream] = [JSON.stringify(event.type), JSON.stringify(event.stream)];
  // IDs and hashes have one form in JSON, and so do cursors.
  return `{"id":"${id}","type":${type},"schemaVersion":${schemaVersion},"stream":${stream},"revision":${revision},"recordedAt":${recordedAt},"data":${data},"meta":${meta},"privateSha256":"${privateSha256}","leaf":"${leaf}",${behind}}`;
}
