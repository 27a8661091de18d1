import { type Entry, entryOn, type OpenPlacement, type Path, situationBefore } from '@throughline/care-path';
import { moveKindOf } from './move-kind.js';
import type { PlacementRow } from './placements.rows.js';
import type { View } from './view.js';

/** Where each client was, from when to when: census, flow and stays are questions about these rows. */
export const placements: View<PlacementRow> = {
  name: 'placements',
  version: 1,
  key: (row) => row.openedBy,
  rows: (path, { from }) => {
    const closed: PlacementRow[] = [];
    const open = new Map<string, PlacementRow>();
    for (const placement of situationBefore(path.entries, from).placements) {
      open.set(placement.placementId, openRow(placement, entryOn(path, placement.changedBy)));
    }
    for (let index = from; index < path.entries.length; index += 1) step(path, index, open, closed);
    return [...closed, ...open.values()];
  },
};

/** Closes the stretches that an entry ends and opens those that it begins. Placements it leaves alone stay the same object. */
function step(path: Path, index: number, open: Map<string, PlacementRow>, closed: PlacementRow[]): void {
  const entry = path.entries[index] as Entry;
  const before = situationBefore(path.entries, index).placements;
  const after = entry.after.placements;
  if (before === after) return;
  for (const placement of before) {
    const row = open.get(placement.placementId);
    if (!row || after.includes(placement)) continue;
    closed.push(closedRow(row, entry));
    open.delete(placement.placementId);
  }
  for (const placement of after) {
    if (!before.includes(placement)) open.set(placement.placementId, openRow(placement, entry));
  }
}

function openRow(placement: OpenPlacement, opener: Entry | undefined): PlacementRow {
  const { place, phase, status, episode, admittedAt, admittedOn, levelSince, placementId, changedBy } = placement;
  const effective = opener?.body.effective;
  return {
    openedBy: changedBy,
    closedBy: null,
    placementId,
    facilityId: place.facilityId,
    programId: place.programId,
    track: place.track,
    levelSystem: place.level.system,
    level: place.level.code,
    rank: place.rank,
    phase,
    status,
    episode,
    admittedAt,
    admittedOn,
    levelSince,
    from: effective?.at ?? admittedAt,
    fromLocalDate: effective?.localDate ?? admittedOn,
    fromPrecision: effective?.precision ?? 'minute',
    openedMove: opener ? moveKindOf(opener) : null,
    to: null,
    toLocalDate: null,
    closedKind: null,
    closedMove: null,
    disposition: null,
  };
}

const closedRow = (row: PlacementRow, closer: Entry): PlacementRow => ({
  ...row,
  closedBy: closer.body.entryId,
  to: closer.body.effective.at,
  toLocalDate: closer.body.effective.localDate,
  closedKind: closer.body.kind,
  closedMove: moveKindOf(closer),
  disposition: closer.body.kind === 'Discharged' ? closer.body.disposition : null,
});
