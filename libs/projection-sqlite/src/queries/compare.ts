import type { ComparisonQuery, Comparison, Difference, Kept, Viewpoint } from '@throughline/projection';
import type { PlacementRow } from '@throughline/views';
import { keptRow, type Values, type ViewReader } from '../view-reader.js';
import { countsOf } from './counts.js';
import { AT } from './groups.js';
import { rowsHolding } from './holding.js';
import { knownAt, statusOf } from './viewpoint.js';

type Seen = ReadonlyMap<string, Values>;

/** What differs between two viewpoints: tells time that has passed from news about the past. */
export function compare(reader: ViewReader, asked: ComparisonQuery): Comparison {
  const look = (viewpoint: Viewpoint) =>
    rowsHolding(reader, 'placements', { ...asked, at: viewpoint.at, known: knownAt(reader, viewpoint.knownAt) });
  const before = look(asked.before);
  const after = look(asked.after);
  const hindsight = byPlacement(look({ at: asked.before.at, knownAt: asked.after.knownAt }));
  return {
    standing: statusOf(reader, asked, knownAt(reader, asked.after.knownAt)),
    before: countsOf(before),
    after: countsOf(after),
    differences: differencesOf(byPlacement(before), byPlacement(after), hindsight),
  };
}

const byPlacement = (rows: readonly Values[]): Seen =>
  new Map(rows.map((row) => [`${row[AT.clientId]} ${row[AT.placementId]}`, row]));

function differencesOf(before: Seen, after: Seen, hindsight: Seen): readonly Difference[] {
  const placements = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return placements.flatMap((placement) => {
    const was = before.get(placement);
    const is = after.get(placement);
    if (sameStatus(was, is)) return [];
    const [clientId, placementId] = placement.split(' ') as [string, string];
    return [
      {
        clientId,
        placementId,
        change: was && is ? 'changed' : is ? 'added' : 'removed',
        because: sameStatus(was, hindsight.get(placement)) ? 'happened-since' : 'learned-since',
        before: shown(was),
        after: shown(is),
      },
    ];
  });
}

const STANDING = [AT.facilityId, AT.programId, AT.track, AT.levelSystem, AT.level, AT.phase, AT.status];

const sameStatus = (one: Values | undefined, other: Values | undefined): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && STANDING.every((column) => one[column] === other[column]));

const shown = (row: Values | undefined): Kept<PlacementRow> | null => (row ? keptRow('placements', row) : null);
