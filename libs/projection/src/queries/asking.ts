import type { Position } from '@throughline/event-store';

/** The facilities whose clients the caller may see. */
export type FacilityScope = readonly string[] | 'all';

/** What every query is asked with. */
export interface Asked {
  readonly facilities: FacilityScope;
  /** Effective instant in UTC ms: how things were then. */
  readonly at: number;
  /** Only what the log had taken by this instant (UTC ms); null for everything known by now. */
  readonly knownAt: number | null;
  /** The newest position of the log and the time now, for saying how far behind the views are; null when not asked. */
  readonly log: { readonly head: Position; readonly now: number } | null;
}

/** A stretch of a list. `cursor` is opaque and comes from the page before; null for the first. `limit` is 1 to 1,000. */
export interface Page {
  readonly cursor: string | null;
  readonly limit: number;
}

export const PAGE_LIMIT_MAX = 1_000;

/** How far the views had followed the log when they answered. */
export interface Standing {
  readonly watermark: { readonly position: Position; readonly recordedAt: number | null };
  /** The position that `knownAt` came to. */
  readonly knownTo: Position;
  readonly lag: { readonly behind: boolean; readonly events: number | null; readonly ms: number } | null;
  /** Clients whose rows are stale because an event of theirs cannot be read. */
  readonly incomplete: number;
}

export interface Answered {
  readonly standing: Standing;
}

/** A list in pages; `next` is null on the last one. */
export interface Listed<Item> extends Answered {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A row as it is kept: whose it is, and from and to which position of the log it was what we knew. */
export type Kept<Row> = Row & {
  readonly clientId: string;
  readonly knownFrom: Position;
  /** Null while it is what we know. */
  readonly knownTo: Position | null;
};

/** The cursor was not made by this list with this order. */
export class CursorUnreadable extends Error {
  readonly code = 'cursor-unreadable';
  constructor() {
    super('This cursor does not belong to this list.');
    this.name = 'CursorUnreadable';
  }
}
