import { AFTERCARE_TRACK } from '@throughline/care-path';
import { daysBetween } from '@throughline/kernel';
import type { PlacementRow } from '@throughline/views';
import { compareValues, type Field, type RowReader, type Value } from '../engine/row-engine.js';
import { type Kept, todayAt } from '../view-query.js';
import { type KnownSite, knownSites } from '../viewpoint.js';
import type { Stay, StaysQuery } from './stays.js';

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
  'fromLocalDate',
  'openedMove',
  'closedBy',
  'fromSeq',
  'to',
  'toLocalDate',
  'lengthOfStayDays',
  'disposition',
] as const satisfies readonly Field<'placements'>[];
export type Period = Pick<Kept<PlacementRow>, (typeof READ)[number]>;

/** A stay, and its periods in turn up to its end. */
export interface StayWithPeriods {
  readonly stay: Stay;
  readonly periods: readonly Period[];
}

export interface ObservedPeriods {
  readonly sites: readonly KnownSite[];
  readonly cohort: readonly StayWithPeriods[];
  /** Every stay of the same facilities: a readmission may begin after the window. */
  readonly every: readonly StayWithPeriods[];
}

export const keyOf = ({ admittedAt, clientId, placementId }: Stay): readonly Value[] => [
  admittedAt,
  clientId,
  placementId,
];

export function compareKeys(one: readonly Value[], other: readonly Value[]): number {
  for (const [index, value] of one.entries()) {
    const order = compareValues(value, other[index] as Value);
    if (order !== 0) return order;
  }
  return 0;
}

/** The cohort of the window, and every stay of the same facilities: a readmission may begin after the window. */
export async function observedStays(reader: RowReader, query: StaysQuery): Promise<ObservedPeriods> {
  const sites = await knownSites(reader, query.facilities, query, [query.from, query.to]);
  const cohort: StayWithPeriods[] = [];
  const every: StayWithPeriods[] = [];
  for (const site of sites) {
    const all = await staysAt(reader, query, site);
    every.push(...all);
    const [from, to] = [site.at(query.from), site.at(query.to)];
    cohort.push(...all.filter(({ stay }) => stay.admittedAt >= from && stay.admittedAt < to));
  }
  const { programId, level } = query;
  const fits = ({ stay }: StayWithPeriods) =>
    (!programId || programId.includes(stay.programId ?? '')) && (!level || level.includes(stay.level));
  return { sites, cohort: cohort.filter(fits), every };
}

/** A stay is of the facility that admitted it, wherever it leads later. */
async function staysAt(
  reader: RowReader,
  { at: asked, today }: StaysQuery,
  { known, facilities, at: there }: KnownSite,
): Promise<readonly StayWithPeriods[]> {
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
    if (first.from !== first.admittedAt) return [];
    const stay = stayOf(first, endOf(inTurn, at), todayAt(today, first.facilityId));
    return [{ stay, periods: inTurn.map((period) => asItStood(period, at)) }];
  });
}

/** A period that ends later had not ended yet. */
const asItStood = (period: Period, at: number): Period =>
  period.to === null || period.to <= at ? period : { ...period, to: null, toLocalDate: null, closedBy: null };

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
