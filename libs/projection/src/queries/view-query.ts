import { cursorInvalid, type Position } from '@throughline/event-store';
import { defineProblem, type FacilityScope } from '@throughline/kernel';
import { type Columns, columnsOf } from '@throughline/views';

/** An instant that is the same everywhere, or the first instant of a day at each facility, by its code. UTC ms. */
export type SiteInstant = number | ReadonlyMap<string, number>;

/** What every query is asked with. */
export interface ViewQuery {
  readonly facilities: FacilityScope;
  /** Effective instant: how things were then. */
  readonly at: SiteInstant;
  /** Only what the log had taken by this instant; null for everything known by now. */
  readonly knownAt: SiteInstant | null;
  /** The newest position of the log and the time now, for saying how far behind the views are; null when not asked. */
  readonly log: { readonly head: Position; readonly now: number } | null;
}

/** The calendar day at each facility at the instant asked for, by its code; `elsewhere` at those that are not named. */
export interface Today {
  readonly at: ReadonlyMap<string, string>;
  readonly elsewhere: string;
}

/** The day at one facility. */
export const todayAt = ({ at, elsewhere }: Today, facilityId: string): string => at.get(facilityId) ?? elsewhere;

/** What was known: up to a position of the log, or everything by now. */
export interface Known {
  readonly position: Position;
  /** The instant of it; null when everything known by now is meant: rows that were replaced need not be looked at. */
  readonly at: number | null;
}

/** A stretch of a list. `cursor` is opaque and comes from the page before; null for the first. `limit` is 1 to 1,000. */
export interface Page {
  readonly cursor: string | null;
  readonly limit: number;
}

/** How far the views had followed the log when they answered. */
export interface Freshness {
  readonly watermark: { readonly position: Position; readonly recordedAt: number | null };
  /** The position that `knownAt` came to. */
  readonly knownTo: Position;
  readonly lag: {
    readonly behind: boolean;
    /** The rows know of events that the log lacks: an older log was put in its place. They are made again. */
    readonly ahead: boolean;
    readonly events: number | null;
    readonly ms: number;
  } | null;
  /** Clients whose rows are stale because an event of theirs cannot be read. */
  readonly incomplete: number;
  /** What was asked lies in the future: the answer is what is known now, not a forecast. */
  readonly future: boolean;
}

export interface Answered {
  readonly freshness: Freshness;
}

/** Where a reading in steps begins: what was known then, at each part of the facilities. */
export interface Beginning extends Answered {
  readonly held: readonly Known[];
}

/** A list in pages; `next` is null on the last one. */
export interface Listed<Item> extends Answered {
  readonly items: readonly Item[];
  readonly next: string | null;
}

const { id, text, maybe } = columnsOf<null>();
const position = { example: '0000000000004708', filter: null };

/** What is kept beside the columns of a view: whose a row is, and when it was known. */
export const KEPT_COLUMNS = {
  clientId: id('The client; pseudonymous.', undefined, { example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' }),
  knownFrom: text('Known from this position of the log on.', undefined, position),
  knownTo: maybe.text('Known up to this position; null while it is what is known.', undefined, { filter: null }),
} satisfies Columns;

/** A row as it is kept: whose it is, and from and to which position of the log it was what we knew. */
export type Kept<Row> = Row & {
  readonly clientId: string;
  readonly knownFrom: Position;
  /** Null while it is what we know. */
  readonly knownTo: Position | null;
};

/** The cursor was not made by this list with this order. */
export class CursorUnreadable extends Error {
  readonly code = cursorInvalid.code;
  constructor() {
    super('This cursor does not belong to this list.');
    this.name = 'CursorUnreadable';
  }
}

export const questionTooLarge = defineProblem({
  code: 'question-too-large',
  kind: 'unanswerable',
  sentence:
    'This query takes more time or memory than the service allows for one query. Ask for a shorter period, or for fewer facilities. Sending the same query again does not help.',
});
