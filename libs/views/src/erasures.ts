import { isOnHold } from '@throughline/care-path';
import { rowOf } from './columns.js';
import { ERASURE_COLUMNS, type ErasureRow } from './erasures.rows.js';
import type { View } from './view.js';

/** Every request to erase a record. Few clients have one, and a hold on the record changes them: all rows are made again each time. */
export const erasures: View<ErasureRow> = {
  name: 'erasures',
  version: 1,
  columns: ERASURE_COLUMNS,
  lasts: { from: 'askedAt', to: 'closedAt' },
  key: (row) => row.erasureId,
  rows: (path) =>
    [...path.erasures.values()].map((erasure) => rowOf(ERASURE_COLUMNS, { erasure, onHold: isOnHold(path) })),
};

/** A request as it stood at an instant (UTC ms): what came of it later has not happened yet. */
export function erasureAsOf(row: ErasureRow, at: number): ErasureRow {
  if (row.closedAt !== null && row.closedAt <= at) return row;
  const open = { ...row, closedAt: null, closedBy: null };
  if (row.answeredAt !== null && row.answeredAt <= at) return { ...open, state: 'started' };
  return { ...open, state: 'waiting', answeredAt: null, answeredBy: null, declined: null };
}
