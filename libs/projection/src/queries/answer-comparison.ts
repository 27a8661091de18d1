import type { PlacementRow } from '@throughline/views';
import type { Kept } from './asking.js';
import type { Comparison, ComparisonQuery, Difference, Viewpoint } from './census.js';
import { countsOf } from './counted-placements.js';
import { fieldsOf, type RowReader } from './engine/row-engine.js';
import { knownAt, standingOf } from './viewpoint.js';

type Placement = Kept<PlacementRow>;
type Seen = ReadonlyMap<string, Placement>;

/** What differs between two viewpoints: tells time that has passed from news about the past. */
export async function answerComparison(reader: RowReader, asked: ComparisonQuery): Promise<Comparison> {
  const look = async (viewpoint: Viewpoint) =>
    reader.rows(
      'placements',
      { facilities: asked.facilities, at: viewpoint.at, known: await knownAt(reader, viewpoint.knownAt) },
      fieldsOf('placements'),
    );
  const before = await look(asked.before);
  const after = await look(asked.after);
  const hindsight = byPlacement(await look({ at: asked.before.at, knownAt: asked.after.knownAt }));
  return {
    standing: await standingOf(reader, asked, await knownAt(reader, asked.after.knownAt)),
    before: countsOf(before),
    after: countsOf(after),
    differences: differencesOf(byPlacement(before), byPlacement(after), hindsight),
  };
}

const byPlacement = (rows: readonly Placement[]): Seen =>
  new Map(rows.map((row) => [`${row.clientId} ${row.placementId}`, row]));

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
        before: was ?? null,
        after: is ?? null,
      },
    ];
  });
}

const STATUS = ['facilityId', 'programId', 'track', 'levelSystem', 'level', 'phase', 'status'] as const;

const sameStatus = (one: Placement | undefined, other: Placement | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && STATUS.every((field) => one[field] === other[field]));
