import type { Situation } from '@throughline/care-path';
import { columnsOf, type RowOf } from './columns.js';
import { statementColumns } from './statement-columns.js';
import type { StatementSource } from './statement-rows.js';

type Coverage = Situation['coverages'][number]['value'];
const { code } = columnsOf<StatementSource<Coverage>>();

/** A coverage status, from when it was found to when another one took its place. */
export const COVERAGE_COLUMNS = {
  ...statementColumns<Coverage>(),
  outcome: code('Coverage status, e.g. `self-pay`.', ({ word }) => word.value.outcome),
};

export interface CoverageRow extends RowOf<typeof COVERAGE_COLUMNS> {}
