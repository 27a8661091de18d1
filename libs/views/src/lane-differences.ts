import type { Level } from '@throughline/care-path';
import { addDays, daysBetween, type LocalDate } from '@throughline/kernel';
import { coverOn } from './authorization-cover.js';
import type { AuthorizationRow } from './authorizations.rows.js';
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

/** Days in treatment that nothing a payer said covers; adjacent days at one level are one span. */
export function uncoveredSpans(
  delivered: readonly DeliveredSpan[],
  words: readonly AuthorizationRow[],
  today: Today,
): readonly UncoveredSpan[] {
  const spans = delivered.flatMap((stretch) => uncoveredOf(stretch, words, endDay(stretch, today)));
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
function uncoveredOf(
  { placementId, facilityId, level, fromLocalDate }: DeliveredSpan,
  words: readonly AuthorizationRow[],
  end: LocalDate,
): readonly Omit<UncoveredSpan, 'days'>[] {
  const concerning = words.filter((word) => word.level === null || word.level === level.code);
  const turns = concerning.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay && addDays(lastDay, 1)]);
  const inside = turns.filter((day): day is LocalDate => day !== null && day > fromLocalDate && day < end);
  const days = [fromLocalDate, ...new Set(inside.toSorted()), end];
  return days.slice(0, -1).flatMap((firstDay, index) => {
    const next = days[index + 1] as LocalDate;
    const isUncovered = firstDay < next && coverOn(concerning, level.code, firstDay) === null;
    return isUncovered ? [{ placementId, facilityId, level, firstDay, lastDay: addDays(next, -1) }] : [];
  });
}

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
