import { COVERAGE_COLUMNS, type CoverageRow } from './coverages.rows.js';
import { statementRows } from './statement-rows.js';
import type { View } from './view.js';

/** Each client's coverage status, and for how long each status counted. */
export const coverages: View<CoverageRow> = {
  name: 'coverages',
  version: 1,
  columns: COVERAGE_COLUMNS,
  lasts: { from: 'from', to: 'to', untilEnd: { closedBy: null, to: null } },
  key: ({ openedBy }) => openedBy,
  rows: (path, { from }) =>
    statementRows(path, from, { stated: (known) => known.coverages, columns: COVERAGE_COLUMNS }),
};
