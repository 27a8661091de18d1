import { type Erasure, isOnHold, type Path } from '@throughline/care-path';
import { rowOf } from './columns.js';
import { ERASURE_COLUMNS, type ErasureRow, type ErasureSource } from './erasures.rows.js';
import type { View } from './view.js';

/** Every request to erase a record. Few clients have one, and a hold on the record changes them: all rows are made again each time. */
export const erasures: View<ErasureRow> = {
  name: 'erasures',
  version: 1,
  columns: ERASURE_COLUMNS,
  lasts: { from: 'askedAt', to: 'closedAt', untilEnd: { closedBy: null, state: 'started', closedAt: null } },
  key: (row) => row.erasureId,
  rows: (path) => [...path.erasures.values()].map((erasure) => erasureRow(path, erasure)),
};

function erasureRow(path: Path, erasure: Erasure): ErasureRow {
  const source: ErasureSource = { erasure, onHold: isOnHold(path) };
  return rowOf(ERASURE_COLUMNS, source);
}

/** A request as it stood at an instant (UTC ms): what came of it later has not happened yet. */
export function erasureAsOf(row: ErasureRow, at: number): ErasureRow {
  if (row.closedAt !== null && row.closedAt <= at) return row;
  const open = { ...row, closedAt: null, closedBy: null };
  if (row.answeredAt !== null && row.answeredAt <= at) return { ...open, state: 'started' };
  return { ...open, state: 'waiting', answeredAt: null, answeredBy: null, declined: null };
}
