import { type Entry, entryOn, type Path, situationBefore } from '@throughline/care-path';
import { AUTHORIZATION_COLUMNS, type AuthorizationRow, type AuthorizationSource } from './authorizations.rows.js';
import { rowOf } from './columns.js';
import type { View } from './view.js';

/** What payers said of each client's days, and for how long each word counted. */
export const authorizations: View<AuthorizationRow> = {
  name: 'authorizations',
  version: 1,
  columns: AUTHORIZATION_COLUMNS,
  lasts: { from: 'from', to: 'to' },
  key: ({ openedBy }) => openedBy,
  rows: (path, { from }) => {
    const closed: AuthorizationRow[] = [];
    const open = new Map<string, AuthorizationSource>();
    for (const word of situationBefore(path.entries, from).authorizations) {
      open.set(word.entryId, { word, opener: entryOn(path, word.entryId), closer: undefined });
    }
    for (let index = from; index < path.entries.length; index += 1) step(path, index, open, closed);
    return [...closed, ...[...open.values()].map((source) => rowOf(AUTHORIZATION_COLUMNS, source))];
  },
};

/** Closes the words that an entry takes the place of, and opens the one that it says. */
function step(path: Path, index: number, open: Map<string, AuthorizationSource>, closed: AuthorizationRow[]): void {
  const entry = path.entries[index] as Entry;
  const before = situationBefore(path.entries, index).authorizations;
  const after = entry.after.authorizations;
  if (before === after) return;
  for (const { entryId } of before) {
    const source = open.get(entryId);
    if (!source || after.some((word) => word.entryId === entryId)) continue;
    closed.push(rowOf(AUTHORIZATION_COLUMNS, { ...source, closer: entry }));
    open.delete(entryId);
  }
  for (const word of after) {
    if (!open.has(word.entryId))
      open.set(word.entryId, { word, opener: entryOn(path, word.entryId), closer: undefined });
  }
}
