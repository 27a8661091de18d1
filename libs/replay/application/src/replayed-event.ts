import { DAMAGED_PART, isOneLine, isPart, type RecordedEvent } from '@throughline/event-store';
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
  if (!isBroken(event)) {
    const line = spliced(event, publicParts(event), behind);
    if (isOneLine(line)) return line;
  }
  const { data, meta, privateSha256 } = publicParts(event);
  const parts = { data: orNothing(data), meta: orNothing(meta), privateSha256 };
  return spliced(event, parts, `"unreadable":true,${behind}`);
}

/** What an engine takes for JSON need not be an object. */
const isBroken = ({ broken, data, meta }: RecordedEvent): boolean =>
  broken === true || !data.startsWith('{') || !meta.startsWith('{');

const orNothing = (part: string): string => (isPart(part) ? part : DAMAGED_PART);

function spliced(event: RecordedEvent, { data, meta, privateSha256 }: ReturnType<typeof publicParts>, behind: string) {
  const { schemaVersion, revision, recordedAt } = event;
  const [id, leaf] = [JSON.stringify(event.id), JSON.stringify(event.leaf)];
  const [type, stream] = [JSON.stringify(event.type), JSON.stringify(event.stream)];
  return `{"id":${id},"type":${type},"schemaVersion":${schemaVersion},"stream":${stream},"revision":${revision},"recordedAt":${recordedAt},"data":${data},"meta":${meta},"privateSha256":"${privateSha256}","leaf":${leaf},${behind}}`;
}
