import { AUTHORIZATION_COLUMNS, type AuthorizationRow } from './authorizations.rows.js';
import { statementRows } from './statement-rows.js';
import type { View } from './view.js';

/** What payers said of each client's days, and for how long each word counted. */
export const authorizations: View<AuthorizationRow> = {
  name: 'authorizations',
  version: 1,
  columns: AUTHORIZATION_COLUMNS,
  lasts: { from: 'from', to: 'to', untilEnd: { closedBy: null, to: null } },
  key: ({ openedBy }) => openedBy,
  rows: (path, { from }) =>
    statementRows(path, from, { stated: (known) => known.authorizations, columns: AUTHORIZATION_COLUMNS }),
};
