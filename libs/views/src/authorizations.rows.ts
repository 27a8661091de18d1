import type { Situation } from '@throughline/care-path';
import { columnsOf, type RowOf } from './columns.js';
import { statementColumns } from './statement-columns.js';
import type { StatementSource } from './statement-rows.js';

type Authorization = Situation['authorizations'][number]['value'];
const { code, maybe } = columnsOf<StatementSource<Authorization>>();

/** A payer's word on days of care, from when it was given to when another one took its place. */
export const AUTHORIZATION_COLUMNS = {
  ...statementColumns<Authorization>(),
  state: code('What the payer said, e.g. `approved`.', ({ word }) => word.value.state),
  firstDay: maybe.date('First day that it covers. Null where none is named.', ({ word }) => word.value.from),
  lastDay: maybe.date('Last day that it covers. Null where none is named.', ({ word }) => word.value.lastDay),
};

export interface AuthorizationRow extends RowOf<typeof AUTHORIZATION_COLUMNS> {}
