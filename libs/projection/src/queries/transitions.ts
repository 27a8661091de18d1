import { MOVE_COLUMNS, type MoveRow, sortableColumns } from '@throughline/views';
import type { ViewQuery, Kept, Page } from './view-query.js';
import type { RowFilter } from './row-filter.js';

/**
 * The transition audit, by the filters that its columns declare; all that are given hold together. `facilityId` is any
 * facility that a move concerns, `programId` any program; `approvedBy: ['any']` asks for every approved move, and
 * `corrected` is a flag. Times are UTC ms, half-open.
 */
export type TransitionFilter = RowFilter;

/** Every column of the audit can be sorted on. */
export const TRANSITION_COLUMNS: readonly TransitionColumn[] = ['clientId', ...sortableColumns(MOVE_COLUMNS)];
export type TransitionColumn = string;

export interface TransitionOrder {
  readonly column: TransitionColumn;
  readonly direction: 'asc' | 'desc';
}

/** Moves after `at` have not happened yet. */
export interface TransitionsQuery extends ViewQuery {
  readonly filter: TransitionFilter;
  readonly order: TransitionOrder;
  readonly page: Page;
}

export type Transition = Kept<MoveRow>;
