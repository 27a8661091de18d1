import type { RowsOfView, ViewName, ViewRow } from '@throughline/views';

interface IntervalOf<Row> {
  /** The columns that hold it. */
  readonly from: string;
  readonly to: string;
  readonly of: (row: Row) => { readonly from: number; readonly to: number | null };
}

/** From when to when a row holds, for the views whose rows last. */
const INTERVALS: { readonly [Name in ViewName]: IntervalOf<RowsOfView[Name]> | null } = {
  placements: { from: 'fromAt', to: 'toAt', of: ({ from, to }) => ({ from, to }) },
  obligations: { from: 'openedAt', to: 'closedAt', of: ({ openedAt, closedAt }) => ({ from: openedAt, to: closedAt }) },
  moves: null,
  clientFacilities: null,
};

export const intervalOf = (view: ViewName): IntervalOf<ViewRow> | null => INTERVALS[view] as IntervalOf<ViewRow> | null;
