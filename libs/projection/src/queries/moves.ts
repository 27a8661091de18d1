import type { MoveRow } from '@throughline/views';
import type { Answered, ViewQuery, Kept, Page } from './view-query.js';
import type { RowFilter } from './row-filter.js';
import type { MoveColumn } from './sorted-by.js';

/**
 * The transition audit, by the filters that its columns declare; all that are given hold together. `facilityId` is any
 * facility that a move concerns, `programId` any program; `approvedBy: ['any']` asks for every approved move, `['none']` for
 * those that nobody approved, and `corrected` is a flag. Times are UTC ms, half-open.
 */
export type MoveFilter = RowFilter;

export interface MoveOrder {
  readonly column: MoveColumn;
  readonly direction: 'asc' | 'desc';
}

/** Moves after `at` have not happened yet. */
export interface MovesQuery extends ViewQuery {
  readonly filter: MoveFilter;
  readonly order: MoveOrder;
  readonly page: Page;
}

export type Move = Kept<MoveRow>;

/** Asks how many moves match, and how many there are of each value of the counted filters. */
export type MoveCountsQuery = Omit<MovesQuery, 'order' | 'page'>;

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

export interface MoveCounts extends Answered {
  readonly total: number;
  /** Different clients among them. */
  readonly clients: number;
  /** Recorded a day late or more, whatever `hoursLateMin` asks for. */
  readonly late: number;
  /** The values of each counted filter, the most frequent first; `none` of `approvedBy` is nobody. */
  readonly facets: readonly { readonly filter: string; readonly values: readonly ValueCount[] }[];
}
