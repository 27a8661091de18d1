import { daysBetween } from '@throughline/kernel';
import { cursorOf, readCursor } from '../cursor.js';
import type { RowReader } from '../engine/row-engine.js';
import { todayAt } from '../view-query.js';
import { freshnessOf } from '../viewpoint.js';
import { atRiskOn, cumulativeIncidence, daysUntil } from './aalen-johansen.js';
import { compareKeys, keyOf, observedStays } from './observed-stays.js';
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
/** Below so many, a share says more than there is to say. Source: OWN. */
const SHARE_MIN = 10;

/** How long stays last and how they end: of the admissions of a window, followed until `at`. */
export async function answerStays(reader: RowReader, query: StaysQuery): Promise<Stays> {
  const { sites, cohort: own, every: all } = await observedStays(reader, query);
  const [cohort, every] = [own.map(({ stay }) => stay), all.map(({ stay }) => stay)];
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
/** The stays themselves, by admission. */
export async function answerStayList(reader: RowReader, query: StayListQuery): Promise<StayList> {
  const { sites, cohort } = await observedStays(reader, query);
  const after = readCursor(LIST, query.page.cursor, 3);
  const all = cohort
    .map(({ stay }) => stay)
    .filter(({ outcome }) => !query.outcome || query.outcome.includes(outcome ?? 'open'));
  const listed = all
    .toSorted((one, other) => compareKeys(keyOf(one), keyOf(other)))
    .filter((stay) => after === null || compareKeys(keyOf(stay), after) > 0);
  const items = listed.slice(0, query.page.limit);
  const last = items.at(-1);
  return {
    freshness: await freshnessOf(reader, query, sites, [query.at, query.knownAt, query.from, query.to]),
    total: all.length,
    items,
    next: last && listed.length > items.length ? cursorOf(LIST, keyOf(last)) : null,
  };
}

/** Of the discharges that were followed for so many days: those after which the same client was admitted within them. */
function readmissions(
  days: number,
  ended: readonly Stay[],
  every: readonly Stay[],
  { today }: StaysQuery,
): Readmission {
  const admissions = Map.groupBy(every, ({ clientId }) => clientId);
  const followed = ended.filter(({ outcome, endedOn, facilityId }) => {
    return outcome !== 'died' && endedOn !== null && daysBetween(endedOn, todayAt(today, facilityId)) >= days;
  });
  const again = followed.filter(({ clientId, placementId, admittedAt, endedOn }) =>
    admissions.get(clientId)?.some((other) => {
      if (other.placementId === placementId || other.admittedAt <= admittedAt) return false;
      const after = daysBetween(endedOn as string, other.admittedOn);
      return after >= 0 && after <= days;
    }),
  );
  const [discharged, readmitted] = [followed.length, again.length];
  return { days, discharged, readmitted, share: discharged < SHARE_MIN ? null : readmitted / discharged };
}
