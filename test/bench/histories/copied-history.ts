import type { NewEvent } from '@throughline/event-store';
import { DAY_MS } from '../provider/moments.ts';
import type { GeneratedEvent } from './teller.ts';

/** What differs between copies of a history: every id that belongs to the client, every instant, every day. */
const PARTS =
  /"([0-9a-f]{8})(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"|:(\d{13})(?=[,}])|"(\d{4}-\d{2}-\d{2})"/g;

type Part = (copy: Copy) => string;

/** Which copy: a number that no other copy of the same history has, and the whole days by which it comes later. */
interface Copy {
  readonly number: number;
  readonly days: number;
}

/** One history, ready to be recorded again for another client at another time. */
export class CopiedHistory {
  /** When each event is recorded, in ms after the first. */
  readonly recordedAfterMs: readonly number[];
  readonly #stream: Part;
  readonly #events: readonly {
    readonly event: GeneratedEvent;
    readonly id: Part;
    readonly data: readonly (string | Part)[];
    readonly meta: readonly (string | Part)[];
    readonly hidden: readonly (string | Part)[];
  }[];

  constructor(clientId: string, events: readonly GeneratedEvent[]) {
    this.recordedAfterMs = events.map(({ recordedAt }) => recordedAt - events[0]!.recordedAt);
    this.#stream = idPart(clientId);
    this.#events = events.map((event) => ({
      event,
      id: idPart(event.id),
      data: partsOf(event.data),
      meta: partsOf(event.meta),
      hidden: partsOf(event.private),
    }));
  }

  clientId(copy: Copy): string {
    return this.#stream(copy);
  }

  event(index: number, copy: Copy): NewEvent {
    const { event, id, data, meta, hidden } = this.#events[index]!;
    return {
      id: id(copy),
      type: event.type,
      schemaVersion: event.schemaVersion,
      data: written(data, copy),
      meta: written(meta, copy),
      private: written(hidden, copy),
    };
  }
}

function written(parts: readonly (string | Part)[], copy: Copy): string {
  let text = '';
  for (const part of parts) text += typeof part === 'string' ? part : part(copy);
  return text;
}

function partsOf(json: string): readonly (string | Part)[] {
  const parts: (string | Part)[] = [];
  let end = 0;
  for (const match of json.matchAll(PARTS)) {
    const [whole, idHead, idTail, instant, day] = match;
    parts.push(json.slice(end, match.index));
    if (idHead !== undefined) parts.push('"', idPart(`${idHead}${idTail}`), '"');
    else if (instant !== undefined) parts.push(':', instantPart(Number(instant)));
    else parts.push('"', dayPart(day as string), '"');
    end = match.index + whole.length;
  }
  return [...parts, json.slice(end)];
}

/** The first 32 bits of an id take up the number of the copy. */
function idPart(id: string): Part {
  const head = Number.parseInt(id.slice(0, 8), 16);
  const tail = id.slice(8);
  return ({ number }) => ((head ^ number) >>> 0).toString(16).padStart(8, '0') + tail;
}

const instantPart =
  (instant: number): Part =>
  ({ days }) =>
    String(instant + days * DAY_MS);

function dayPart(day: string): Part {
  const start = Date.parse(`${day}T00:00:00Z`);
  let last = { days: 0, text: day };
  return ({ days }) => {
    if (last.days !== days) last = { days, text: new Date(start + days * DAY_MS).toISOString().slice(0, 10) };
    return last.text;
  };
}
