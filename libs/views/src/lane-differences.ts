import type { Level } from '@throughline/care-path';
import { addDays, daysBetween, type LocalDate } from '@throughline/kernel';
import { coverOn, paysAlone } from './authorization-cover.js';
import type { AuthorizationRow } from './authorizations.rows.js';
import type { CoverageRow } from './coverages.rows.js';
import type { DeliveredSpan, RecommendedSpan, UncoveredSpan, VarianceSpan } from './path-lanes.shape.js';

type Today = (facilityId: string) => LocalDate;

/** Times in treatment at another level than the one recommended then; a change of phase or a leave does not break one. */
export function varianceSpans(
  delivered: readonly DeliveredSpan[],
  recommended: readonly RecommendedSpan[],
  today: Today,
): readonly VarianceSpan[] {
  const spans = delivered.flatMap((stretch) =>
    recommended
      .filter((word) => overlaps(stretch, word) && !isSameLevel(stretch.level, word.level))
      .map((word) => varianceOf(stretch, word)),
  );
  return joined(spans, (one, next) => one.to === next.from && one.recommendedBy === next.recommendedBy).map((span) => ({
    ...span,
    days: daysBetween(span.fromLocalDate, endDay(span, today)),
  }));
}

/** Who pays for a client, each list in the order in which it was said, and where an authorization is asked for at all. */
export interface Payment {
  readonly authorizations: readonly AuthorizationRow[];
  readonly coverages: readonly CoverageRow[];
  readonly isAsked: (place: AskedPlace, day: LocalDate) => boolean;
}

/** Where a rule pack may ask for an authorization. */
export interface AskedPlace extends Pick<DeliveredSpan, 'facilityId' | 'programId'> {
  readonly level: Level;
}

/** Days in treatment that need an authorization, and that nothing a payer said covers; adjacent days at one level are one span. */
export function uncoveredSpans(
  delivered: readonly DeliveredSpan[],
  payment: Payment,
  today: Today,
): readonly UncoveredSpan[] {
  const spans = delivered.flatMap((stretch) => uncoveredOf(stretch, payment, endDay(stretch, today)));
  return joined(spans, (one, next) => addDays(one.lastDay, 1) === next.firstDay).map((span) => ({
    ...span,
    days: daysBetween(span.firstDay, span.lastDay) + 1,
  }));
}

type Stretch = Pick<DeliveredSpan, 'from' | 'to'>;
const overlaps = (one: Stretch, other: Stretch): boolean =>
  (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);

const isSameLevel = (one: Level, other: Level): boolean => one.system === other.system && one.code === other.code;

/** The day before which a span ends; what lasts counts today too. */
const endDay = (
  { facilityId, toLocalDate }: Pick<DeliveredSpan, 'facilityId' | 'toLocalDate'>,
  today: Today,
): LocalDate => toLocalDate ?? addDays(today(facilityId), 1);

function varianceOf(stretch: DeliveredSpan, word: RecommendedSpan): Omit<VarianceSpan, 'days'> {
  const first = stretch.from >= word.from ? stretch : word;
  const last = word.to === null || (stretch.to !== null && stretch.to <= word.to) ? stretch : word;
  return {
    placementId: stretch.placementId,
    facilityId: stretch.facilityId,
    delivered: stretch.level,
    recommended: word.level,
    recommendedBy: word.entryId,
    from: first.from,
    fromLocalDate: first.fromLocalDate,
    to: last.to,
    toLocalDate: last.toLocalDate,
  };
}

/** Looks only at days on which the answer can change. */
function uncoveredOf(stretch: DeliveredSpan, payment: Payment, end: LocalDate): readonly Omit<UncoveredSpan, 'days'>[] {
  const { placementId, facilityId, level, fromLocalDate } = stretch;
  const turns = payment.authorizations.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay && addDays(lastDay, 1)]);
  const stated = payment.coverages.map(({ givenOn }) => givenOn);
  const inside = [...turns, ...stated].filter(
    (day): day is LocalDate => day !== null && day > fromLocalDate && day < end,
  );
  const days = [fromLocalDate, ...new Set(inside.toSorted()), end];
  return days.slice(0, -1).flatMap((firstDay, index) => {
    const next = days[index + 1] as LocalDate;
    return firstDay < next && isUncovered(stretch, payment, firstDay)
      ? [{ placementId, facilityId, level, firstDay, lastDay: addDays(next, -1) }]
      : [];
  });
}

const isUncovered = (
  stretch: DeliveredSpan,
  { authorizations, coverages, isAsked }: Payment,
  day: LocalDate,
): boolean =>
  isAsked(stretch, day) &&
  !paysAlone(
    coverages.filter(({ givenOn }) => givenOn <= day),
    stretch.level.code,
  ) &&
  coverOn(authorizations, stretch.level.code, day) === null;

/** Puts together spans of one placement and level that follow each other. */
function joined<Span extends Joinable>(
  spans: readonly Span[],
  follows: (one: Span, next: Span) => boolean,
): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const index = result.findLastIndex((one) => one.placementId === span.placementId);
    const last = result[index];
    if (last && isSameLevel(levelOf(last), levelOf(span)) && follows(last, span))
      result[index] = { ...span, ...startOf(last) };
    else result.push(span);
  }
  return result;
}

type Joinable = { readonly placementId: string } & (
  | { readonly level: Level; readonly firstDay: LocalDate }
  | { readonly delivered: Level; readonly from: number; readonly fromLocalDate: LocalDate }
);
const levelOf = (span: Joinable): Level => ('level' in span ? span.level : span.delivered);
const startOf = (span: Joinable) =>
  'level' in span ? { firstDay: span.firstDay } : { from: span.from, fromLocalDate: span.fromLocalDate };
