import { AFTERCARE_TRACK } from '@throughline/care-path';
import { daysBetween } from '@throughline/kernel';
import type { PlacementRow } from '@throughline/views';
import { cursorOf, readCursor } from '../cursor.js';
import { compareValues, type Field, type RowReader, type Value } from '../engine/row-engine.js';
import type { Kept } from '../view-query.js';
import { freshnessOf, type KnownSite, knownSites } from '../viewpoint.js';
import { atRiskOn, cumulativeIncidence, daysUntil } from './aalen-johansen.js';
import {
  READMISSION_DAYS,
  type Readmission,
  type Stay,
  type StayList,
  type StayListQuery,
  type Stays,
  type StaysQuery,
} from './stays.js';

/** Number at risk is told for the start of each of these steps of days. */
const STEP_DAYS = 30;
const READ = [
  'clientId',
  'placementId',
  'facilityId',
  'programId',
  'level',
  'track',
  'admittedAt',
  'admittedOn',
  'from',
  'fromSeq',
  'to',
  'toLocalDate',
  'lengthOfStayDays',
  'disposition',
] as const satisfies readonly Field<'placements'>[];
type Period = Pick<Kept<PlacementRow>, (typeof READ)[number]>;

/** How long stays last and how they end: of the admissions of a window, followed until `at`. */
export async function answerStays(reader: RowReader, query: StaysQuery): Promise<Stays> {
  const { sites, cohort, every } = await observed(reader, query);
  const incidence = cumulativeIncidence(cohort);
  const longest = Math.max(0, ...cohort.map(({ days }) => days));
  const ended = cohort.filter(({ outcome }) => outcome !== null);
  return {
    freshness: await freshnessOf(reader, query, sites, [query.at, query.knownAt, query.from, query.to]),
    stays: cohort.length,
    ended: ended.length,
    open: cohort.length - ended.length,
    ...incidence,
    atRisk: Array.from({ length: Math.floor(longest / STEP_DAYS) + 1 }, (_, step) => ({
      day: step * STEP_DAYS,
      stays: atRiskOn(cohort, step * STEP_DAYS),
    })),
    quartiles: [daysUntil(incidence, 0.25), daysUntil(incidence, 0.5), daysUntil(incidence, 0.75)],
    readmissions: READMISSION_DAYS.map((days) => readmissions(days, ended, every, query)),
  };
}

const LIST = 'stays';
const keyOf = ({ admittedAt, clientId, placementId }: Stay): readonly Value[] => [admittedAt, clientId, placementId];

/** The stays themselves, by admission. */
export async function answerStayList(reader: RowReader, query: StayListQuery): Promise<StayList> {
  const { sites, cohort } = await observed(reader, query);
  const after = readCursor(LIST, query.page.cursor, 3);
  const listed = cohort
    .filter(({ outcome }) => !query.outcome || query.outcome.includes(outcome ?? 'open'))
    .toSorted((one, other) => compareKeys(keyOf(one), keyOf(other)))
    .filter((stay) => after === null || compareKeys(keyOf(stay), after) > 0);
  const items = listed.slice(0, query.page.limit);
  const last = items.at(-1);
  return {
    freshness: await freshnessOf(reader, query, sites, [query.at, query.knownAt, query.from, query.to]),
    items,
    next: last && listed.length > items.length ? cursorOf(LIST, keyOf(last)) : null,
  };
}

function compareKeys(one: readonly Value[], other: readonly Value[]): number {
  for (const [index, value] of one.entries()) {
    const order = compareValues(value, other[index] as Value);
    if (order !== 0) return order;
  }
  return 0;
}

/** The cohort of the window, and every stay of the same facilities: a readmission may begin after the window. */
async function observed(reader: RowReader, query: StaysQuery) {
  const sites = await knownSites(reader, query.facilities, query, [query.from, query.to]);
  const cohort: Stay[] = [];
  const every: Stay[] = [];
  for (const site of sites) {
    const all = await staysAt(reader, query, site);
    every.push(...all);
    const [from, to] = [site.at(query.from), site.at(query.to)];
    cohort.push(...all.filter(({ admittedAt }) => admittedAt >= from && admittedAt < to));
  }
  const { programId, level } = query;
  const fits = (stay: Stay) =>
    (!programId || programId.includes(stay.programId ?? '')) && (!level || level.includes(stay.level));
  return { sites, cohort: cohort.filter(fits), every };
}

/** A stay is of the facility that admitted it, wherever it leads later. */
async function staysAt(
  reader: RowReader,
  { at: asked, dayAt }: StaysQuery,
  { known, facilities, at: there }: KnownSite,
): Promise<readonly Stay[]> {
  const at = there(asked);
  const where = [{ field: 'from', before: at + 1 } as const];
  const periods = await reader.rows('placements', { known, facilities, where }, READ);
  const byPlacement = Map.groupBy(
    periods.filter(({ track }) => track !== AFTERCARE_TRACK),
    ({ clientId, placementId }) => `${clientId} ${placementId}`,
  );
  return [...byPlacement.values()].flatMap((own) => {
    const inTurn = own.toSorted((one, other) => one.from - other.from || one.fromSeq - other.fromSeq);
    const [first] = inTurn as [Period];
    return first.from === first.admittedAt ? [stayOf(first, endOf(inTurn, at), dayAt(first.facilityId, at))] : [];
  });
}

const endOf = (periods: readonly Period[], at: number): Period | undefined =>
  periods.find(({ lengthOfStayDays, to }) => lengthOfStayDays !== null && to !== null && to <= at);

const stayOf = (first: Period, end: Period | undefined, today: string): Stay => ({
  clientId: first.clientId,
  placementId: first.placementId,
  facilityId: first.facilityId,
  programId: first.programId,
  level: first.level,
  admittedAt: first.admittedAt,
  admittedOn: first.admittedOn,
  endedOn: end?.toLocalDate ?? null,
  days: end?.lengthOfStayDays ?? Math.max(0, daysBetween(first.admittedOn, today)),
  outcome: end ? (end.disposition ?? 'not-recorded') : null,
});

/** Of the discharges that were followed for so many days: those after which the same client was admitted within them. */
function readmissions(
  days: number,
  ended: readonly Stay[],
  every: readonly Stay[],
  { dayAt, at }: StaysQuery,
): Readmission {
  const admissions = Map.groupBy(every, ({ clientId }) => clientId);
  const followed = ended.filter(({ outcome, endedOn, facilityId }) => {
    const now = typeof at === 'number' ? at : (at.get(facilityId) ?? 0);
    return outcome !== 'died' && endedOn !== null && daysBetween(endedOn, dayAt(facilityId, now)) >= days;
  });
  const again = followed.filter(({ clientId, placementId, admittedAt, endedOn }) =>
    admissions.get(clientId)?.some((other) => {
      if (other.placementId === placementId || other.admittedAt <= admittedAt) return false;
      const after = daysBetween(endedOn as string, other.admittedOn);
      return after >= 0 && after <= days;
    }),
  );
  return { days, discharged: followed.length, readmitted: again.length };
}
