import { OBLIGATION_COLUMNS, obligationKey, type ObligationRow, TASK_COLUMNS } from './obligations.rows.js';
import { obligationsOfEntries } from './obligations-of-entries.js';
import { obligationsOfPlans } from './obligations-of-plans.js';
import { obligationsOfProposals } from './obligations-of-proposals.js';
import { everything, NO_ROWS, type View } from './view.js';
import type { Path } from '@throughline/care-path';

/** What each client's path asks of whom, and by when: the worklist is this table and the time now. */
export const obligations: View<ObligationRow> = {
  name: 'obligations',
  version: 13,
  columns: { ...OBLIGATION_COLUMNS, ...TASK_COLUMNS },
  lasts: { from: 'openedAt', to: 'closedAt', untilEnd: { closedBy: null, state: 'open', closedAt: null } },
  key: obligationKey,
  rows: (path, touched, current) =>
    endedByErasure(path, [
      ...obligationsOfEntries(path, touched.from, current),
      ...obligationsOfProposals(path, touched.proposalIds),
      ...obligationsOfPlans(path, touched.planIds),
    ]),
};

/** An instant (UTC ms) by the code of a facility: a day begins at another one from zone to zone. */
export type InstantAt = (facilityId: string) => number;

/** Every obligation of a path as it stood at an instant, under what opened it. */
export function obligationsByOpener(path: Path, at: InstantAt): ReadonlyMap<string, readonly ObligationRow[]> {
  const rows = obligations.rows(path, everything(path), NO_ROWS);
  return Map.groupBy(
    rows.map((row) => obligationAsOf(row, at(row.facilityId))),
    (row) => row.openedBy,
  );
}

/** An obligation as it stood at an instant: what settled it later has not happened yet. */
export const obligationAsOf = (row: ObligationRow, at: number): ObligationRow =>
  row.closedAt !== null && row.closedAt > at ? { ...row, state: 'open', closedAt: null, closedBy: null } : row;

/** Nobody can meet what a record asks for once it is being erased. The whole path is made again then, and never after. */
function endedByErasure({ erased }: Path, rows: readonly ObligationRow[]): readonly ObligationRow[] {
  if (!erased) return rows;
  return rows.map((row) =>
    row.state === 'open' ? { ...row, state: 'ended', closedAt: erased.recordedAt, closedBy: erased.versionId } : row,
  );
}
