import type { PlacementRow } from '@throughline/views';
import type { FacilityScope } from '@throughline/kernel';
import type { Kept } from './view-query.js';
import type { Comparison, ComparisonQuery, Difference, Viewpoint } from './census.js';
import { countsOf } from './counted-placements.js';
import { fieldsOf, type RowReader } from './engine/row-engine.js';
import { rowsOf } from './sites.js';
import { knownSites, freshnessOf } from './viewpoint.js';

type Placement = Kept<PlacementRow>;
type Seen = ReadonlyMap<string, Placement>;

/** What differs between two viewpoints: separates time that has passed from news about the past. */
export async function answerComparison(reader: RowReader, query: ComparisonQuery): Promise<Comparison> {
  const { before, after, facilities } = query;
  const was = await justBefore(reader, facilities, before);
  const hindsight = await justBefore(reader, facilities, { at: before.at, knownAt: after.knownAt });
  const is = await justBefore(reader, facilities, after);
  const sites = await knownSites(reader, facilities, after);
  return {
    freshness: await freshnessOf(reader, query, sites, [after.at, after.knownAt]),
    before: countsOf(was),
    after: countsOf(is),
    differences: differencesOf(byPlacement(was), byPlacement(hindsight), byPlacement(is)),
  };
}

/** The placements that stood when an instant began: what happens at it belongs to the window that it opens. */
async function justBefore(reader: RowReader, facilities: FacilityScope, viewpoint: Viewpoint) {
  const sites = await knownSites(reader, facilities, viewpoint);
  const selections = sites.map(({ known, facilities: here, at }) => ({
    known,
    facilities: here,
    at: at(viewpoint.at) - 1,
  }));
  return rowsOf(reader, 'placements', selections, fieldsOf('placements'));
}

const byPlacement = (rows: readonly Placement[]): Seen =>
  new Map(rows.map((row) => [`${row.clientId} ${row.placementId}`, row]));

/** A placement that comes out differently takes one step, or two: what was learned of the past, and what has happened. */
function differencesOf(before: Seen, hindsight: Seen, after: Seen): readonly Difference[] {
  const placements = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return placements.flatMap((placement) => {
    const [was, seen, is] = [before.get(placement), hindsight.get(placement), after.get(placement)];
    if (sameStatus(was, is)) return [];
    return [
      ...differenceOf(placement, 'learned-since', was, seen),
      ...differenceOf(placement, 'happened-since', seen, is),
    ];
  });
}

function differenceOf(
  placement: string,
  because: Difference['because'],
  was: Placement | undefined,
  is: Placement | undefined,
): readonly Difference[] {
  if (sameStatus(was, is)) return [];
  const [clientId, placementId] = placement.split(' ') as [string, string];
  const change = was && is ? 'changed' : is ? 'added' : 'removed';
  return [{ clientId, placementId, change, because, before: was ?? null, after: is ?? null }];
}

const STATUS = ['facilityId', 'programId', 'track', 'levelSystem', 'level', 'phase', 'status'] as const;

const sameStatus = (one: Placement | undefined, other: Placement | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && STATUS.every((field) => one[field] === other[field]));
