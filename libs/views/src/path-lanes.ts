import type { Path } from '@throughline/care-path';
import type { LocalDate } from '@throughline/kernel';
import { authorizations } from './authorizations.js';
import type { AuthorizationRow } from './authorizations.rows.js';
import { coverages } from './coverages.js';
import { type Payment, uncoveredSpans, varianceSpans } from './lane-differences.js';
import type { InstantAt } from './obligations.js';
import type { AuthorizedSpan, DeliveredSpan, PathLanes, RecommendedSpan } from './path-lanes.shape.js';
import { placements } from './placements.js';
import type { PlacementRow } from './placements.rows.js';
import { allRows } from './view.js';

/** At most this many spans in a lane: the latest. */
export const LANE_SPANS_MAX = 500;

export interface LanesQuery {
  /** Only spans that touch this window, half-open, at each facility; null for no bound. */
  readonly from: InstantAt | null;
  readonly before: InstantAt | null;
  /** The day at each facility up to which what lasts is counted. */
  readonly today: (facilityId: string) => LocalDate;
  /** Whether the rule pack in effect on the day asks for an authorization there. */
  readonly isAsked: Payment['isAsked'];
}

/** The lanes of a path; what happened after the instant asked for has been left out of it. */
export function pathLanes(path: Path, query: LanesQuery): PathLanes {
  const within = touching(query);
  const words = allRows(authorizations, path).toSorted(inTurn);
  const lanes = {
    recommended: latest(recommendedOf(path).filter(within)),
    authorized: latest(words.map(authorizedSpan).filter(within)),
    delivered: latest(allRows(placements, path).toSorted(inTurn).map(deliveredSpan).filter(within)),
  };
  const delivered = lanes.delivered.spans.filter(isInTreatment);
  const variance = latest(varianceSpans(delivered, lanes.recommended.spans, query.today).filter(within));
  const payment = {
    authorizations: words,
    coverages: allRows(coverages, path).toSorted(inTurn),
    isAsked: query.isAsked,
  };
  const uncovered = latestOf(uncoveredSpans(delivered, payment, query.today));
  const cuts = [...Object.values(lanes), variance].flatMap(({ cutAt }) => cutAt ?? []);
  return {
    recommended: lanes.recommended.spans,
    authorized: lanes.authorized.spans,
    delivered: lanes.delivered.spans,
    variance: variance.spans,
    varianceDays: daysOf(variance.spans),
    uncovered,
    uncoveredDays: daysOf(uncovered),
    completeFrom: cuts.length === 0 ? null : Math.max(...cuts),
  };
}

/** In treatment as a census counts it. */
const isInTreatment = ({ status }: DeliveredSpan): boolean => status === 'present' || status === 'on-leave';

const inTurn = (one: { from: number; fromSeq: number }, other: { from: number; fromSeq: number }): number =>
  one.from - other.from || one.fromSeq - other.fromSeq;

function touching({ from, before }: LanesQuery) {
  return (span: { facilityId: string; from: number; to: number | null }): boolean =>
    (before === null || span.from < before(span.facilityId)) &&
    (from === null || span.to === null || span.to > from(span.facilityId));
}

const latestOf = <Span>(spans: readonly Span[]): readonly Span[] => spans.slice(-LANE_SPANS_MAX);

const daysOf = (spans: readonly { readonly days: number }[]): number => spans.reduce((sum, { days }) => sum + days, 0);

function latest<Span extends { from: number }>(all: readonly Span[]) {
  const spans = latestOf(all);
  return { spans, cutAt: spans.length < all.length ? (spans[0]?.from ?? null) : null };
}

/** Each recommendation until the next one. */
function recommendedOf({ entries }: Path): readonly RecommendedSpan[] {
  const spans: RecommendedSpan[] = [];
  for (const { body, after } of entries) {
    if (body.kind !== 'LevelRecommended' || after.recommendation?.entryId !== body.entryId) continue;
    const { entryId, facilityId, level, effective } = body;
    const { at: from, localDate: fromLocalDate } = effective;
    const last = spans.pop();
    if (last) spans.push({ ...last, to: from, toLocalDate: fromLocalDate });
    spans.push({ entryId, facilityId, level, from, fromLocalDate, to: null, toLocalDate: null });
  }
  return spans;
}

function authorizedSpan(row: AuthorizationRow): AuthorizedSpan {
  const { openedBy: entryId, facilityId, state, level, firstDay, lastDay, givenOn, from, to } = row;
  return { entryId, facilityId, state, level, firstDay, lastDay, givenOn, from, to };
}

function deliveredSpan(row: PlacementRow): DeliveredSpan {
  const { openedBy, placementId, facilityId, programId, track, rank, phase, status, levelSystem, level } = row;
  const { from, fromLocalDate, to, toLocalDate } = row;
  const place = { openedBy, placementId, facilityId, programId, track, rank, phase, status };
  return { ...place, level: { system: levelSystem, code: level }, from, fromLocalDate, to, toLocalDate };
}
