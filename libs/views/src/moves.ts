import { type Entry, type Path, situationBefore } from '@throughline/care-path';
import { rowOf } from './columns.js';
import { moveKindOf } from './move-kind.js';
import { MOVE_COLUMNS, type MoveRow } from './moves.rows.js';
import { placementAt, placesOf } from './places.js';
import type { View } from './view.js';

/** One row for each move on the path, voided ones flagged: the transition audit is this table. */
export const moves: View<MoveRow> = {
  name: 'moves',
  version: 7,
  columns: MOVE_COLUMNS,
  lasts: null,
  key: (row) => row.entryId,
  rows: (path, { from }) => {
    const rows: MoveRow[] = [];
    for (let index = from; index < path.entries.length; index += 1) {
      const row = moveRow(path, index);
      if (row) rows.push(row);
    }
    return rows;
  },
};

/** Undefined for an entry that is not a move. */
function moveRow(path: Path, index: number): MoveRow | undefined {
  const entry = path.entries[index] as Entry;
  const move = moveKindOf(entry);
  if (!move) return undefined;
  return rowOf(MOVE_COLUMNS, {
    entry,
    move,
    placement: placementAt(path, index),
    places: placesOf(path, index),
    situation: situationBefore(path.entries, index),
    proposal: path.proposals.get(entry.judged?.proposalId ?? '') ?? null,
  });
}
