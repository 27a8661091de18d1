import type { RowsOfView } from '@throughline/views';
import type { Field } from './engine/row-engine.js';

/** The views whose rows are listed whole, page by page. */
type SortedView = 'moves' | 'placements' | 'obligations' | 'proposals' | 'plans' | 'erasures';

type Sortable = { readonly [Name in SortedView & keyof RowsOfView]: readonly Field<Name>[] };

/**
 * By what each list can be sorted: an engine has an index of each column here, so that no page sorts all rows that match. Only
 * pages of rows that last, with the knowledge of an earlier time, still do. The API accepts and describes exactly these.
 * Every one is kept at each write: name a column only if people read by it.
 */
export const SORTED_BY = {
  moves: [
    'effectiveAt',
    'recordedAt',
    'changedAt',
    'clientId',
    'facilityId',
    'move',
    'toLevel',
    'conformance',
    'reason',
    'approvedBy',
    'actorId',
    'hoursLate',
    'levelStayDays',
    'lengthOfStayDays',
  ],
  placements: ['from', 'clientId'],
  obligations: ['dueAt', 'clientId'],
  proposals: ['proposedAt', 'dueAt', 'clientId'],
  plans: ['expectedAt', 'clientId'],
  erasures: ['askedAt', 'clientId'],
} as const satisfies Sortable;

/** A column by which the transition audit can be sorted. */
export type MoveColumn = (typeof SORTED_BY)['moves'][number];
