import {
  createCursors,
  cursorOfAnotherLog,
  type Cursors,
  type HmacKeys,
  lastOf,
  type LogIdentity,
  PAGE_BYTES_MAX,
  type Position,
  type ReadableLog,
  readCommands,
  type RecordedEvent,
  START,
  weightOf,
} from '@throughline/event-store';
import { canonicalJson, defineProblem, Refusal } from '@throughline/kernel';
import { GivenLines } from './given-lines.js';
import { canonicalFilter, type Reading, streamPrefixOf } from './replay-filter.js';
import { type ReplayCaches, SMALL_CACHES } from './replay-caches.js';
import type { ReplayedEvent } from './replayed-event.js';
import { SharedPages } from './shared-pages.js';

export const replayRangeReversed = defineProblem({
  code: 'replay-range-reversed',
  kind: 'malformed',
  at: 'query:until',
  sentence: 'The range ends before it begins. Swap the two cursors, or send an end that was given later.',
});

/** From where to where: cursors, exclusive and inclusive. Null for the beginning, and for the newest event. */
export interface Range {
  readonly after: string | null;
  readonly until: string | null;
}

/** Up to where a reader has come, in terms that topics share. */
export interface Reached {
  readonly logId: string;
  readonly position: Position;
}

/** A bounded part of the log as one reader may see it. */
export interface ReplayPage {
  readonly events: readonly ReplayedEvent[];
  /** Where to go on, also when nothing passed the filter. */
  readonly next: string;
  /** Nothing lay beyond `next` when the page was read, or `next` is the bound. */
  readonly caughtUp: boolean;
  /** Where `next` lies. */
  readonly head: Reached;
  /** Behind which position the page begins. */
  readonly after: Position;
}

interface Place {
  readonly cursors: Cursors;
  readonly identity: LogIdentity;
  readonly after: Position;
  /** Null without a bound. */
  readonly until: Position | null;
}

interface Steps {
  /** How many events of the log a page looks at; a few more so that no command is split. Asked for each page. */
  readonly limit: number | (() => number);
  readonly signal: AbortSignal;
  /** Told of each page, before it is given. */
  readonly onPage?: (page: ReplayPage) => void;
  /** Awaited each time that there is more again, before it is read: what comes meanwhile comes in the same page. */
  readonly gather?: () => Promise<unknown>;
  /** Awaited between two pages of the history, so that a long one keeps nobody else waiting. */
  readonly between?: () => Promise<unknown>;
}

interface PartTerms {
  /** How many events of the log the page looks at; a few more so that no command is split. */
  readonly limit: number;
  /** How many of them one part looks at. */
  readonly part: number;
  /** Awaited between two parts. */
  readonly between: () => Promise<unknown>;
}

interface PageThere {
  readonly page: ReplayPage;
  /** How many events of care paths were looked at. */
  readonly looked: number;
  /** Where the next one begins. */
  readonly next: Position;
}

/** A part that finds less than this of what it asked for counts as this much: so many parts make a page at most. */
const COUNTS_AT_LEAST = 0.5;

/** Beside the text of an event. */
const OVERHEAD_BYTES = 500;
/** Each event is held as it is stored, and as the text that its readers are sent. */
const bytesOf = ({ page: { events } }: PageThere): number =>
  events.reduce((sum, { event, cursor }) => sum + 2 * (weightOf(event) + cursor.length) + OVERHEAD_BYTES, 0);

/** The log for readers outside: from a cursor on, by whole commands, in the order of the log. */
export class Replay {
  readonly #given: GivenLines;
  readonly #live: SharedPages<PageThere>;

  constructor(
    private readonly log: ReadableLog,
    private readonly keys: HmacKeys,
    { standings, livePages }: Pick<ReplayCaches, 'standings' | 'livePages'> = SMALL_CACHES,
  ) {
    this.#given = new GivenLines(log, standings);
    this.#live = new SharedPages(livePages, bytesOf);
  }

  /** Whether a reader of these facilities may see the client of a stream now. */
  maySee(stream: string, facilities: Reading['facilities']): Promise<boolean> {
    return this.#given.maySee(stream, facilities);
  }

  /** Throws the refusals of cursors, and `replay-range-reversed`. */
  async page(reading: Reading, range: Range, limit: number): Promise<ReplayPage> {
    return (await this.#pageAt(await this.#placeOf(reading, range), reading, limit)).page;
  }

  /**
   * The same page part by part, for who lets others go between two parts. It ends early behind a part that found nothing or
   * made the page large. Throws what `page` throws, before the first part.
   */
  async *inParts(reading: Reading, range: Range, { limit, part, between }: PartTerms): AsyncGenerator<ReplayPage> {
    let place = await this.#placeOf(reading, range);
    let bytes = 0;
    for (let left = limit; ;) {
      const asked = Math.min(part, Math.ceil(left));
      const { page, next, looked } = await this.#pageAt(place, reading, asked);
      yield page;
      left -= Math.max(looked, page.events.length, asked * COUNTS_AT_LEAST);
      bytes += page.events.reduce((sum, { event }) => sum + weightOf(event), 0);
      if (page.caughtUp || left <= 0 || looked === 0 || bytes >= PAGE_BYTES_MAX) return;
      await between();
      place = { ...place, after: next };
    }
  }

  /** Page after page; after the last one waits for more, until the signal aborts or the bound is reached. */
  async *follow(reading: Reading, range: Range, steps: Steps): AsyncGenerator<ReplayPage> {
    const { limit, signal, gather, between, onPage } = steps;
    let place = await this.#placeOf(reading, range);
    let isLive = false;
    while (!signal.aborted) {
      const looked = typeof limit === 'number' ? limit : limit();
      let there: PageThere | null = isLive
        ? await this.#livePageAt(place, reading, looked)
        : await this.#pageAt(place, reading, looked);
      const { next } = there;
      const { caughtUp } = there.page;
      onPage?.(there.page);
      yield there.page;
      // Who waits for the next event holds no page.
      there = null;
      if (next === place.until) return;
      place = { ...place, after: next };
      if (!caughtUp) {
        await between?.();
        continue;
      }
      isLive = true;
      await this.log.waitBeyond(next, signal);
      if (!signal.aborted) await gather?.();
    }
  }

  /** Page after page up to the bound, or up to the newest event at the time of the call. The last page is caught up. */
  async *bounded(reading: Reading, range: Range, limit: number): AsyncGenerator<ReplayPage> {
    const start = await this.#placeOf(reading, range);
    const until = start.until ?? (await this.log.head());
    for (let place = { ...start, until }; ;) {
      const { page, next } = await this.#pageAt(place, reading, limit);
      yield page;
      if (page.caughtUp) return;
      place = { ...place, after: next };
    }
  }

  /** Where in the log a range begins and ends. Throws the refusals of cursors, and `replay-range-reversed`. */
  async stretchOf(reading: Reading, range: Range): Promise<{ readonly from: Position; readonly to: Position }> {
    const { after, until } = await this.#placeOf(reading, range);
    return { from: after, to: until ?? (await this.log.head()) };
  }

  /** The cursor from which a reading goes on behind a position that this log has reached. */
  async cursorAt({ filter, facilities }: Reading, position: Position): Promise<{ next: string; head: Reached }> {
    const identity = await this.log.identity();
    const cursors = createCursors(this.keys, { identity, filter: canonicalFilter(filter), facilities });
    return { next: cursors.issue(position), head: { logId: identity.logId, position } };
  }

  async #placeOf({ filter, facilities }: Reading, { after, until }: Range): Promise<Place> {
    const identity = await this.log.identity();
    const head = await this.log.head();
    const cursors = createCursors(this.keys, { identity, filter: canonicalFilter(filter), facilities });
    const from = after === null ? START : await this.#placeHere('query:after', () => cursors.parse(after, head));
    const to = until === null ? null : await this.#placeHere('query:until', () => cursors.parseBound(until, head));
    if (to !== null && to < from) throw new Refusal(replayRangeReversed);
    return { cursors, identity, after: from, until: to };
  }

  /** A refusal says which of the two cursors it is about. */
  async #placeHere(pointer: string, parse: () => Position): Promise<Position> {
    try {
      const place = await this.log.placeOf(parse());
      if (place === null) throw new Refusal(cursorOfAnotherLog);
      return place;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw error.with({ faults: [{ pointer, code: error.code, detail: error.message }] });
    }
  }

  /** Whoever reads the same at the same place, while the log ends at the same place, gets the same page. */
  async #livePageAt(place: Place, reading: Reading, limit: number): Promise<PageThere> {
    const { facilities } = reading;
    const asked = canonicalJson({
      ...{ filter: canonicalFilter(reading.filter), facilities: facilities === 'all' ? facilities : [...facilities] },
      ...{ after: place.after, until: place.until, limit, head: await this.log.head() },
    });
    return this.#live.of(asked, () => this.#pageAt(place, reading, limit));
  }

  async #pageAt({ cursors, identity, after, until }: Place, reading: Reading, limit: number): Promise<PageThere> {
    const read = await readCommands(this.log, after, { limit, streamPrefix: streamPrefixOf(reading.filter) });
    const atBound = until !== null && read.next >= until;
    const commands = atBound ? read.commands.filter((command) => lastOf(command).position <= until) : read.commands;
    const events: ReplayedEvent[] = [];
    let looked = 0;
    let next = atBound ? until : read.next;
    let caughtUp = atBound || read.atHead;
    for (const [index, command] of commands.entries()) {
      looked += command.length;
      const given = this.#given.of(reading, command);
      const lines = given instanceof Promise ? await given : given;
      if (lines.length > 0) events.push(...replayedOf(lines, cursors.issue(lastOf(command).position)));
      // Clients who enter bring their history: what is held at once stays bounded all the same.
      if (events.length < limit || index === commands.length - 1) continue;
      next = lastOf(command).position;
      caughtUp = false;
      break;
    }
    const head = { logId: identity.logId, position: next };
    return { page: { events, next: cursors.issue(next), caughtUp, head, after }, looked, next };
  }
}

/** Within a command one does not stop: the cursor is the one behind its last event. */
const replayedOf = (lines: readonly RecordedEvent[], cursor: string): readonly ReplayedEvent[] =>
  lines.map((event, index) => ({ event, cursor, endsCommand: index === lines.length - 1 }));
