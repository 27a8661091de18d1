import { countsBy } from './counts-by.js';
import { selectionsOfMoves, sitesOfMoves } from './answer-moves.js';
import type { Field, RowReader } from './engine/row-engine.js';
import type { Move, MoveCounts, MoveCountsQuery, MoveFilter, ValueCount } from './moves.js';
import { rowsOf } from './sites.js';
import { freshnessOf, type KnownSite } from './viewpoint.js';

const READ = [
  'clientId',
  'conformance',
  'move',
  'facilityId',
  'fromFacilityId',
  'toFacilityId',
  'fromLevel',
  'toLevel',
  'ruleIds',
  'metRuleIds',
  'reason',
  'actorId',
  'approvedBy',
  'hoursLate',
] as const satisfies readonly Field<'moves'>[];
type Counted = Pick<Move, (typeof READ)[number]>;

/** The filters whose values are counted, each with the values of one move. A value filters for what its count says. */
const COUNTED: Readonly<Record<string, (row: Counted) => readonly (string | null)[]>> = {
  conformance: ({ conformance }) => [conformance],
  facilityId: ({ facilityId, fromFacilityId, toFacilityId }) => [
    ...new Set([facilityId, fromFacilityId ?? facilityId, toFacilityId ?? facilityId]),
  ],
  moves: ({ move }) => [move],
  fromLevel: ({ fromLevel }) => (fromLevel === null ? [] : [fromLevel]),
  toLevel: ({ toLevel }) => (toLevel === null ? [] : [toLevel]),
  ruleId: ({ ruleIds }) => ruleIds,
  metRuleId: ({ metRuleIds }) => metRuleIds,
  reason: ({ reason }) => (reason === null ? [] : [reason]),
  actorId: ({ actorId }) => [actorId],
  approvedBy: ({ approvedBy }) => [approvedBy ?? 'none'],
};
export const COUNTED_MOVE_FILTERS = Object.keys(COUNTED);

/** A move that was recorded so many hours after it happened counts as late on the screens. */
const LATE_HOURS = 24;

/**
 * How many moves match, and for each counted filter how many there would be of each value, with all other filters as they
 * are: choosing a value lists as many moves as its count says.
 */
export async function answerMoveCounts(reader: RowReader, query: MoveCountsQuery): Promise<MoveCounts> {
  const sites = await sitesOfMoves(reader, query);
  const matching = await countedRows(reader, query, sites, query.filter);
  const facets: { filter: string; values: readonly ValueCount[] }[] = [];
  for (const [filter, valuesOf] of Object.entries(COUNTED)) {
    const rows =
      filter in query.filter ? await countedRows(reader, query, sites, without(query.filter, filter)) : matching;
    facets.push({ filter, values: countsBy(rows, valuesOf) });
  }
  const anyLate = 'hoursLateMin' in query.filter;
  const rows = anyLate ? await countedRows(reader, query, sites, without(query.filter, 'hoursLateMin')) : matching;
  return {
    freshness: await freshnessOf(reader, query, sites, [query.at, query.knownAt]),
    total: matching.length,
    clients: new Set(matching.map(({ clientId }) => clientId)).size,
    late: rows.filter(({ hoursLate }) => hoursLate !== null && hoursLate >= LATE_HOURS).length,
    facets,
  };
}

const without = (filter: MoveFilter, name: string): MoveFilter =>
  Object.fromEntries(Object.entries(filter).filter(([each]) => each !== name));

const countedRows = (
  reader: RowReader,
  query: MoveCountsQuery,
  sites: readonly KnownSite[],
  filter: MoveFilter,
): Promise<readonly Counted[]> => rowsOf(reader, 'moves', selectionsOfMoves({ ...query, filter }, sites), READ);
