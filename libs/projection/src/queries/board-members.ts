import { type Cover, coversAt } from './authorized-days.js';
import { BOARD_FIELDS, type BoardRow, type Counted, memberOf, placeName, type Reach } from './board-rows.js';
import type { BoardFigure, BoardMember, BoardQuery } from './board.js';
import { partOf } from './counted-placements.js';
import type { RowReader } from './engine/row-engine.js';
import { plannedMembers } from './planned-members.js';
import type { KnownSite } from './viewpoint.js';

/** Everything that the board counts, once for each figure that counts it: the counts and the lists are both made of these. */
export async function countedMembers(
  reader: RowReader,
  query: BoardQuery,
  sites: readonly KnownSite[],
): Promise<readonly Counted[]> {
  const counted: Counted[] = [];
  for (const site of sites) {
    const { known, facilities } = site;
    const [since, at] = [site.at(query.since), site.at(query.at)];
    const opening = await reader.rows('placements', { known, facilities, at: since - 1 }, BOARD_FIELDS);
    const where = [{ field: 'from', from: since, before: at + 1 } as const];
    const begun = await reader.rows('placements', { known, facilities, where }, BOARD_FIELDS);
    const coverOf = await coversAt(reader, { known, at }, query);
    const standing = [...opening, ...begun].filter(({ to }) => to === null || to > at);
    counted.push(
      ...opening.filter(inCensus).map((row) => seen('opening', 'all', row, null)),
      ...flowing([...opening, ...begun], since, at),
      ...standing.flatMap((row) => standingFigures(row, coverOf(row))),
      ...(await plannedMembers(reader, query, site, standing)),
    );
  }
  return counted;
}

const inCensus = (row: BoardRow): boolean => partOf(row) === 'census';

function standingFigures(row: BoardRow, cover: Cover | null | undefined): readonly Counted[] {
  const figures: BoardFigure[] = [];
  const part = partOf(row);
  if (part === 'census') figures.push('inTreatment');
  if (row.status === 'on-leave') figures.push('onLeave');
  if (part === 'outOnReferral' || part === 'aftercare') figures.push(part);
  if (part === 'census' && cover === null) figures.push('withoutAuthorization');
  return figures.map((figure) => seen(figure, 'all', row, cover));
}

/** Periods that began or ended in the window and do not go on in the same program. */
function flowing(rows: readonly BoardRow[], since: number, at: number): readonly Counted[] {
  const begins = (row: BoardRow) => row.from >= since;
  const ends = (row: BoardRow) => row.to !== null && row.to <= at;
  const ending = new Map(rows.filter(ends).map((row) => [linkOf(row, 'closedBy'), row]));
  const beginning = new Map(rows.filter(begins).map((row) => [linkOf(row, 'openedBy'), row]));
  return rows.filter(inCensus).flatMap((row) => {
    const came = begins(row) ? reachOf(row, ending.get(linkOf(row, 'openedBy'))) : null;
    const went = ends(row) ? reachOf(row, beginning.get(linkOf(row, 'closedBy'))) : null;
    return [
      ...(came
        ? [seen('in', came, row, undefined, { move: row.openedMove, at: row.from, precision: row.fromPrecision })]
        : []),
      ...(went
        ? [seen('out', went, row, undefined, { move: row.closedMove, at: row.to, precision: row.toPrecision })]
        : []),
    ];
  });
}

const linkOf = (row: BoardRow, end: 'openedBy' | 'closedBy') => `${row.clientId} ${row.placementId} ${row[end]}`;

/** How far a change from one period to the next is seen; null when the two count in the same place. */
function reachOf(one: BoardRow, other: BoardRow | undefined): Reach | null {
  if (!other || partOf(other) !== 'census') return 'all';
  if (one.facilityId !== other.facilityId) return 'site';
  return placeName(one) === placeName(other) ? null : 'program';
}

const seen = (
  figure: BoardFigure,
  reach: Reach,
  row: BoardRow,
  cover: Cover | null | undefined,
  { move = null, at = null, precision = null }: Partial<Pick<BoardMember, 'move' | 'at' | 'precision'>> = {},
): Counted => ({ figure, reach, member: { ...memberOf(row, cover), move, at, precision } });
