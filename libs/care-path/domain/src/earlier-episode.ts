import { daysBetween, type LocalDate } from '@throughline/kernel';
import { type Dated, isUnderTreatment, type Situation } from './situation.js';

/**
 * How long what was found before a discharge still speaks for a client who comes back: care that goes on after a few
 * days goes on from the same findings. Our own choice, no published rule.
 */
const COUNTS_AFTER_DISCHARGE_DAYS = 30;

/**
 * The situation that counts for a new episode on a day. Long after a discharge (`COUNTS_AFTER_DISCHARGE_DAYS`), what was found
 * for the episode before no longer counts, but a living environment that was unfit does.
 */
export function withoutEarlierEpisode(before: Situation, on: LocalDate): Situation {
  const { lastDischarge, assessment, livingEnvironment } = before;
  if (!lastDischarge || isUnderTreatment(before) || daysBetween(lastDischarge.on, on) <= COUNTS_AFTER_DISCHARGE_DAYS)
    return before;
  const found = <T>(fact: Dated<T> | null): Dated<T> | null => (fact && fact.at >= lastDischarge.at ? fact : null);
  return {
    ...before,
    recommendation: found(before.recommendation),
    coverages: before.coverages.filter(({ at }) => at >= lastDischarge.at),
    livingEnvironment: found(livingEnvironment) ?? (isUnfit(livingEnvironment) ? livingEnvironment : null),
    // Packs say themselves how old an assessment may be; only the level that it recommends is a recommendation like any other.
    assessment:
      found(assessment) ?? (assessment && { ...assessment, value: { ...assessment.value, recommendedLevel: null } }),
  };
}

/** A home found unsafe, or not free of substances, stays unfit until a new finding is recorded. */
const isUnfit = (home: Situation['livingEnvironment']): boolean =>
  home?.value.safe === false || home?.value.substanceFree === false;
