import type { ObligationRow } from './obligations.rows.js';
import { dutiesOfEntries } from './obligations-of-entries.js';
import { dutiesOfProposals } from './obligations-of-proposals.js';
import { everything, NO_ROWS, type View } from './view.js';
import type { Path } from '@throughline/care-path';

/** What each client's path asks of whom, and by when: the worklist is this table and the time now. */
export const obligations: View<ObligationRow> = {
  name: 'obligations',
  version: 1,
  key: ({ openedBy, clockId }) => `${openedBy} ${clockId}`,
  rows: (path, touched, current) => [
    ...dutiesOfEntries(path, touched.from, current),
    ...dutiesOfProposals(path, touched.proposalIds),
  ],
};

/** Every obligation of a path, under what opened it. */
export function obligationsByOpener(path: Path): ReadonlyMap<string, readonly ObligationRow[]> {
  return Map.groupBy(obligations.rows(path, everything(path), NO_ROWS), (row) => row.openedBy);
}
