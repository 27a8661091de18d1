import { type AllStreamRecordedEvent, BACKWARDS, END } from '@eventstore/db-client';
import { PAGE_BYTES_MAX, type Position, START } from '@throughline/event-store';
import { type GrpcPosition, grpcPositionOf, positionOf } from './esdb-positions.js';
import { collect, type EsdbReading } from './reading.js';

/** One call reads this many events of the server at most, whoever wrote them. */
const READ_EVENTS_MAX = 2_000;
const HEAD_READ_EVENTS = 32;
const GROWTH = 4;

/** Events of this log, in log order; `atHead` when the server held no more. */
export interface OwnStretch {
  readonly events: readonly AllStreamRecordedEvent[];
  /** That arrived for it, whoever wrote them. */
  readonly bytes: number;
  readonly atHead: boolean;
}

/** What one read gave after a position, whoever wrote it, and how many bytes arrived for it. */
interface Fresh {
  readonly fresh: readonly AllStreamRecordedEvent[];
  readonly bytes: number;
}

/** The newest event of this log up to `readTo`, which may be an event of others; there may be more after that. */
interface KnownEnd {
  readonly newest: AllStreamRecordedEvent | undefined;
  readonly readTo: Position;
}

/**
 * This log's events among those of the whole server, which always writes more of its own. What others have written after
 * the newest event is read once: where this log ends and how far it was looked for are kept.
 */
export class OwnEvents {
  #end: KnownEnd | undefined;

  constructor(private readonly reading: EsdbReading) {}

  /** Up to `wanted` events after a position, or a few more, or a page of bytes; at least one unless it is `atHead`. */
  async after(after: Position, wanted: number): Promise<OwnStretch> {
    const events: AllStreamRecordedEvent[] = [];
    let readTo = this.#placeToRead(after);
    let bytes = 0;
    for (let count = Math.min(wanted, READ_EVENTS_MAX); ; count = grown(count)) {
      const { fresh, bytes: arrived } = await this.#forwards(readTo, count);
      bytes += arrived;
      // Only a read that gives nothing is the end: a server may end one early.
      if (fresh.length === 0) return { events, bytes, atHead: true };
      readTo = positionOf(fresh.at(-1)!.position);
      for (const event of fresh) if (this.isOwn(event)) events.push(event);
      this.#keepRead(after, { newest: events.at(-1), readTo });
      const isLarge = fresh.length >= READ_EVENTS_MAX || bytes >= PAGE_BYTES_MAX;
      const isEnough = events.length >= wanted || (events.length > 0 && isLarge);
      if (isEnough) return { events, bytes, atHead: false };
    }
  }

  /** The last event of this log. */
  async newest(): Promise<AllStreamRecordedEvent | undefined> {
    const known = this.#end;
    let end: Position | undefined;
    let fromPosition: typeof END | GrpcPosition = END;
    for (let count = HEAD_READ_EVENTS; ; count = grown(count)) {
      const page = await this.#backwards(fromPosition, count);
      const oldest = page.at(-1)?.position;
      end ??= page[0] && positionOf(page[0].position);
      const newest = page.find((event) => this.isOwn(event));
      const isSearched = !oldest || positionOf(oldest) <= (known?.readTo ?? positionOf(this.reading.floor));
      if (newest || isSearched) {
        const found = newest ?? known?.newest;
        this.#keep({ newest: found, readTo: end ?? START });
        return found;
      }
      fromPosition = oldest;
    }
  }

  isOwn({ streamId }: AllStreamRecordedEvent): boolean {
    return streamId.startsWith(`${this.reading.namespace}.`);
  }

  async #forwards(after: Position, count: number): Promise<Fresh> {
    const fromPosition = grpcPositionOf(after) ?? this.reading.floor;
    // Reads include the position that they begin at.
    const read = this.reading.connection.client.readAll({ fromPosition, maxCount: count + 1 });
    const { found, bytes } = await collect(read, this.reading.silenceMs);
    return { fresh: found.flatMap(({ event }) => (event && positionOf(event.position) > after ? [event] : [])), bytes };
  }

  async #backwards(fromPosition: typeof END | GrpcPosition, maxCount: number) {
    const read = this.reading.connection.client.readAll({ direction: BACKWARDS, fromPosition, maxCount });
    return (await collect(read, this.reading.silenceMs)).found.flatMap(({ event }) => (event ? [event] : []));
  }

  /** Past what others are known to have written after this log's end. */
  #placeToRead(after: Position): Position {
    const end = this.#end;
    return end && after >= placeOf(end.newest) && after < end.readTo ? end.readTo : after;
  }

  #keepRead(after: Position, { newest, readTo }: KnownEnd): void {
    const end = this.#end;
    if (newest) this.#keep({ newest, readTo });
    else if (end && after >= placeOf(end.newest) && after <= end.readTo) this.#keep({ newest: end.newest, readTo });
  }

  /** Of two questions that run at once, the one that read further knows more. */
  #keep(end: KnownEnd): void {
    if (!this.#end || end.readTo > this.#end.readTo) this.#end = end;
  }
}

const grown = (count: number): number => Math.min(count * GROWTH, READ_EVENTS_MAX);

const placeOf = (event: AllStreamRecordedEvent | undefined): Position => (event ? positionOf(event.position) : START);
