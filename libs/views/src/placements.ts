import { type Entry, entryOn, type Path, situationBefore } from '@throughline/care-path';
import { rowOf } from './columns.js';
import { PLACEMENT_COLUMNS, type PlacementRow, type PlacementSource } from './placements.rows.js';
import type { View } from './view.js';

/** Where each client was, from when to when: census, flow and stays are questions about these rows. */
export const placements: View<PlacementRow> = {
  name: 'placements',
  version: 5,
  columns: PLACEMENT_COLUMNS,
  lasts: {
    from: 'from',
    to: 'to',
    untilEnd: {
      closedBy: null,
      to: null,
      toLocalDate: null,
      toPrecision: null,
      closedKind: null,
      closedMove: null,
      lengthOfStayDays: null,
      levelStayDays: null,
      disposition: null,
    },
  },
  key: ({ openedBy, placementId }) => `${openedBy} ${placementId}`,
  rows: (path, { from }) => {
    const closed: PlacementRow[] = [];
    const open = new Map<string, PlacementSource>();
    for (const placement of situationBefore(path.entries, from).placements) {
      open.set(placement.placementId, { placement, opener: entryOn(path, placement.changedBy), closer: undefined });
    }
    for (let index = from; index < path.entries.length; index += 1) step(path, index, open, closed);
    return [...closed, ...[...open.values()].map((source) => rowOf(PLACEMENT_COLUMNS, source))];
  },
};

/** Closes the stretches that an entry ends and opens those that it begins. Placements it leaves alone stay the same object. */
function step(path: Path, index: number, open: Map<string, PlacementSource>, closed: PlacementRow[]): void {
  const entry = path.entries[index] as Entry;
  const before = situationBefore(path.entries, index).placements;
  const after = entry.after.placements;
  if (before === after) return;
  for (const placement of before) {
    const source = open.get(placement.placementId);
    if (!source || after.includes(placement)) continue;
    closed.push(rowOf(PLACEMENT_COLUMNS, { ...source, closer: entry }));
    open.delete(placement.placementId);
  }
  for (const placement of after) {
    if (!before.includes(placement)) open.set(placement.placementId, { placement, opener: entry, closer: undefined });
  }
}
