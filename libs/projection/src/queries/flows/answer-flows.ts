import { daysBetween } from '@throughline/kernel';
import { CONCERNED } from '../answer-moves.js';
import { cursorOf, readCursor } from '../cursor.js';
import type { RowReader } from '../engine/row-engine.js';
import { type ObservedPeriods, observedStays, type Period, compareKeys, keyOf } from '../stays/observed-stays.js';
import { freshnessOf } from '../viewpoint.js';
import type { Flows, FlowsQuery, FlowStays, FlowStaysQuery } from './flows.js';
import { type Journey, journeysOf, linksOf, nodesOf, staysOn, type Visit, type VisitedStay } from './journeys.js';

/** How stays move from level to level and how they end, unrolled by steps or by periods. */
export async function answerFlows(reader: RowReader, query: FlowsQuery): Promise<Flows> {
  const { observed, journeys } = await journeysAsked(reader, query);
  return {
    freshness: await freshnessOf(reader, query, observed.sites, [query.at, query.knownAt, query.from, query.to]),
    stays: journeys.length,
    nodes: nodesOf(journeys),
    links: linksOf(journeys, query.by),
  };
}

const LIST = 'flow';

/** The stays that one link counts, by admission. */
export async function answerFlowStays(reader: RowReader, query: FlowStaysQuery): Promise<FlowStays> {
  const { observed, journeys } = await journeysAsked(reader, query);
  const after = readCursor(LIST, query.page.cursor, 3);
  const all = staysOn(journeys, query.link);
  const listed = all
    .toSorted((one, other) => compareKeys(keyOf(one), keyOf(other)))
    .filter((stay) => after === null || compareKeys(keyOf(stay), after) > 0);
  const items = listed.slice(0, query.page.limit);
  const last = items.at(-1);
  return {
    freshness: await freshnessOf(reader, query, observed.sites, [query.at, query.knownAt, query.from, query.to]),
    total: all.length,
    items,
    next: last && listed.length > items.length ? cursorOf(LIST, keyOf(last)) : null,
  };
}

async function journeysAsked(
  reader: RowReader,
  query: FlowsQuery,
): Promise<{ observed: ObservedPeriods; journeys: readonly Journey[] }> {
  const observed = await observedStays(reader, query);
  const grounds = await groundsOf(reader, observed);
  const visited = observed.cohort.map(({ stay, periods }) => visitedStay(stay, periods, grounds));
  return { observed, journeys: journeysOf(visited, query) };
}

/** On what grounds each move was recorded, by its entry. */
async function groundsOf(reader: RowReader, { sites }: ObservedPeriods): Promise<ReadonlyMap<string, string | null>> {
  const grounds = new Map<string, string | null>();
  for (const { known, facilities } of sites) {
    const rows = await reader.rows('moves', { known, facilities, concerning: CONCERNED }, ['entryId', 'conformance']);
    for (const { entryId, conformance } of rows) grounds.set(entryId, conformance);
  }
  return grounds;
}

/** Periods at one level are one visit, whatever the phase, status, or program. */
function visitedStay(
  stay: VisitedStay['stay'],
  periods: readonly Period[],
  grounds: ReadonlyMap<string, string | null>,
): VisitedStay {
  const visits: Visit[] = [];
  for (const period of periods) {
    const before = visits.at(-1);
    const fromDay = Math.max(0, daysBetween(stay.admittedOn, period.fromLocalDate));
    const toDay =
      period.toLocalDate === null ? stay.days : Math.min(stay.days, daysBetween(stay.admittedOn, period.toLocalDate));
    const leftOn = period.closedBy === null ? null : (grounds.get(period.closedBy) ?? null);
    if (before?.level === period.level) visits[visits.length - 1] = { ...before, toDay, leftOn };
    else visits.push({ level: period.level, fromDay, toDay, openedMove: period.openedMove, leftOn });
  }
  return { stay, visits };
}
