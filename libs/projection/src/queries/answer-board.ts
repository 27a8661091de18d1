import {
  type Board,
  BOARD_FIGURES,
  type BoardCell,
  type BoardFigures,
  type BoardMember,
  type BoardMembers,
  type BoardMembersQuery,
  type BoardPlace,
  type BoardQuery,
} from './board.js';
import { countedMembers } from './board-members.js';
import { type Counted, placeName, type Reach, REACHES } from './board-rows.js';
import { partOf } from './counted-placements.js';
import { cursorOf, readCursor } from './cursor.js';
import { compareValues, type RowReader, type Value } from './engine/row-engine.js';
import { freshnessOf, type KnownSite, knownSites } from './viewpoint.js';

/** The census meeting on one page: each program, site, and the whole, with what came, went, waits, and lacks. */
export async function answerBoard(reader: RowReader, query: BoardQuery): Promise<Board> {
  const sites = await knownSites(reader, query.facilities, query, [query.since]);
  const counted = await countedMembers(reader, query, sites);
  const before = await openingAsKnownThen(reader, query);
  const places = placesOf(query, counted);
  const figuresOf = (reach: Reach, within: (place: BoardPlace) => boolean): BoardFigures => {
    const meant = counted.filter(({ reach: seen, member }) => isSeen(seen, reach) && within(member));
    const present = meant.filter(({ figure }) => figure === 'inTreatment');
    const counts = tally(meant);
    return {
      ...counts,
      change: counts.inTreatment - counts.opening,
      openingAsKnownThen: before.filter(within).length,
      clients: new Set(present.map(({ member }) => member.clientId)).size,
    };
  };
  return {
    freshness: await freshnessOf(reader, query, sites, [query.at, query.knownAt, query.since]),
    programs: places.map((place) => ({
      ...place,
      ...figuresOf('program', (other) => placeName(other) === placeName(place)),
    })),
    sites: [...new Set(places.map(({ facilityId }) => facilityId))].map((facilityId) => ({
      facilityId,
      ...figuresOf('site', (other) => other.facilityId === facilityId),
    })),
    totals: figuresOf('all', () => true),
  };
}

/** The placements or planned moves that one figure of the board counts: as many as the figure says. */
export async function answerBoardMembers(reader: RowReader, query: BoardMembersQuery): Promise<BoardMembers> {
  const { cell, page } = query;
  const sites = await knownSites(reader, query.facilities, query, [query.since]);
  const counted = await countedMembers(reader, query, sites);
  const after = readCursor(LIST, page.cursor, KEY.length);
  const all = counted
    .filter(({ figure, reach, member }) => figure === cell.figure && isSeen(reach, scopeOf(cell)) && isIn(cell, member))
    .map(({ member }) => member);
  const members = all
    .toSorted(compareKeys)
    .filter((member) => after === null || compareLists(keyOf(member), after) > 0);
  const items = members.slice(0, page.limit);
  const last = items.at(-1);
  return {
    freshness: await freshnessOf(reader, query, sites, [query.at, query.knownAt, query.since]),
    total: all.length,
    clients: new Set(all.map(({ clientId }) => clientId)).size,
    items,
    next: last && members.length > items.length ? cursorOf(LIST, keyOf(last)) : null,
  };
}

const LIST = 'board';
const KEY = ['clientId', 'placementId', 'facilityId', 'programId', 'level', 'at', 'move'] as const;
const keyOf = (member: BoardMember): readonly Value[] => KEY.map((field) => member[field]);
const compareKeys = (one: BoardMember, other: BoardMember): number => compareLists(keyOf(one), keyOf(other));

function compareLists(one: readonly Value[], other: readonly Value[]): number {
  for (const [index, value] of one.entries()) {
    const order = compareValues(value, other[index] as Value);
    if (order !== 0) return order;
  }
  return 0;
}

const isSeen = (reach: Reach, scope: Reach): boolean => REACHES.indexOf(reach) >= REACHES.indexOf(scope);
const scopeOf = ({ facilityId, programId, level }: BoardCell): Reach =>
  facilityId === null ? 'all' : programId === null && level === null ? 'site' : 'program';
const isIn = (cell: BoardCell, member: BoardPlace): boolean =>
  (cell.facilityId === null || cell.facilityId === member.facilityId) &&
  (scopeOf(cell) !== 'program' || cell.programId === member.programId) &&
  (cell.level === null || cell.level === member.level);

function tally(counted: readonly Counted[]): Pick<BoardFigures, (typeof BOARD_FIGURES)[number]> {
  const counts = Object.fromEntries(BOARD_FIGURES.map((figure) => [figure, 0])) as Record<
    (typeof BOARD_FIGURES)[number],
    number
  >;
  for (const { figure } of counted) counts[figure] += 1;
  return counts;
}

/** Where anybody was, came, or is to come, and every open program; clients in aftercare are in none. */
function placesOf({ programs }: BoardQuery, counted: readonly Counted[]): readonly BoardPlace[] {
  const offered = programs.flatMap(({ facilityId, programId, levels }) =>
    levels.map((level) => ({ facilityId, programId, ...level })),
  );
  const held = counted.filter(({ figure }) => figure !== 'aftercare').map(({ member }) => placeIn(member));
  const places = new Map([...offered, ...held].map((place) => [placeName(place), place]));
  return [...places.values()].toSorted(
    (one, other) =>
      compareValues(one.facilityId, other.facilityId) ||
      other.rank - one.rank ||
      compareValues(one.programId, other.programId) ||
      compareValues(one.level, other.level),
  );
}

const placeIn = ({ facilityId, programId, levelSystem, level, rank }: BoardPlace): BoardPlace => ({
  facilityId,
  programId,
  levelSystem,
  level,
  rank,
});

const PLACE = ['facilityId', 'programId', 'levelSystem', 'level', 'rank', 'status'] as const;

/** Who was in treatment at the start of the window, as it was known then. */
async function openingAsKnownThen(reader: RowReader, query: BoardQuery): Promise<readonly BoardPlace[]> {
  const sites: readonly KnownSite[] = await knownSites(reader, query.facilities, {
    at: query.since,
    knownAt: query.since,
  });
  const found: BoardPlace[] = [];
  for (const { known, facilities, at } of sites) {
    const rows = await reader.rows('placements', { known, facilities, at: at(query.since) - 1 }, PLACE);
    found.push(...rows.filter((row) => partOf(row) === 'census'));
  }
  return found;
}
