import type { FacilityScope } from '@throughline/projection';
import type { ViewName } from '@throughline/views';
import { intervalOf } from '../intervals.js';
import { spansHolding } from '../spans.js';
import { keptColumns, type Parameters, type Values, type ViewReader } from '../view-reader.js';
import { type Known, knownThen } from './viewpoint.js';

export interface HoldingQuery {
  readonly facilities: FacilityScope;
  readonly at: number;
  readonly known: Known;
}

/** Versions of a view that hold at an instant, as known at another, in the facilities asked for. */
export function rowsHolding(reader: ViewReader, view: ViewName, asked: HoldingQuery): readonly Values[] {
  const sql = `SELECT ${keptColumns(view)} FROM ${view} WHERE ${holdsThen(view, asked.known)}`;
  return reader.all(sql, holdingParameters(reader, view, asked));
}

/** True of the versions that hold; names parameters of `holdingParameters`. */
export function holdsThen(view: ViewName, known: Known): string {
  const interval = intervalOf(view);
  if (!interval) throw new TypeError('The rows of this view do not last.');
  return `facilityId IN (SELECT value FROM json_each(:facilities)) AND span IN (SELECT value FROM json_each(:spans))
    AND ${interval.from} <= :at AND (${interval.to} IS NULL OR ${interval.to} > :at) AND ${knownThen(known)}`;
}

export const holdingParameters = (
  reader: ViewReader,
  view: ViewName,
  { facilities, at, known }: HoldingQuery,
): Parameters => ({
  facilities: facilitiesNamed(reader, view, facilities),
  spans: JSON.stringify(spansHolding(at, known.at)),
  at,
  known: known.position,
});

/** The facilities as a list: an index by facility is of use only when each is named. */
export const facilitiesNamed = (reader: ViewReader, view: ViewName, facilities: FacilityScope): string =>
  JSON.stringify(facilities === 'all' ? everyFacility(reader, view) : facilities);

/** Leaps from one facility to the next through the index. */
function everyFacility(reader: ViewReader, view: ViewName): readonly string[] {
  const sql = `WITH RECURSIVE every (id) AS (
      SELECT min(facilityId) FROM ${view}
      UNION ALL SELECT (SELECT min(facilityId) FROM ${view} WHERE facilityId > id) FROM every WHERE id IS NOT NULL
    ) SELECT id FROM every WHERE id IS NOT NULL`;
  return reader.all(sql).map(([id]) => id as string);
}
