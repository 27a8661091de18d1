import { type Ages, AGES, type DecisionContext, populationAt } from '@throughline/care-path';
import { defineProblem, type LocalDate, Refusal } from '@throughline/kernel';
import type { FiledDraft } from './sealed-events.js';

export const timeBeforeBirth = defineProblem({
  code: 'time-before-birth',
  at: '/when',
  sentence: "This time lies before the client's date of birth. Correct the time, or the client's identity.",
});

/** Nothing happens to a client before their birth. The birth date lives in the vault; no decision sees it, only the population on a day. */
export function assertBorn(bornOn: LocalDate | null, ...days: readonly LocalDate[]): void {
  if (bornOn !== null && days.some((day) => day < bornOn)) {
    throw new Refusal(timeBeforeBirth);
  }
}

/** The same of everything that is about to be recorded, whoever asks. */
export function assertAfterBirth(bornOn: LocalDate | null, drafts: readonly FiledDraft[]): void {
  const days = drafts.flatMap(({ data }) => ('entry' in data && data.entry ? data.entry.effective.localDate : []));
  assertBorn(bornOn, ...days);
}

/** The population on a day of someone born on another; unknown without a birth date. */
export const populationSince =
  (bornOn: LocalDate | null, ages: Ages = AGES): DecisionContext['populationOn'] =>
  (day) =>
    bornOn === null ? null : populationAt(bornOn, day, ages);
