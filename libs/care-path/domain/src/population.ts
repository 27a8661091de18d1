import { type Finding, type Population, POPULATIONS, type Verdict } from '@throughline/continuum';
import type { LocalDate } from '@throughline/kernel';
import { z } from 'zod';
import type { EntryBody } from './entry.js';
import type { Situation } from './situation.js';

/** `birth-date`: it follows from the birth date on that day. `stated`: an entry says so. */
export const POPULATION_KNOWN = ['birth-date', 'stated', 'unknown'] as const;

/** The population under which a move was judged, and how it was known. */
export const JudgedPopulation = z.strictObject({
  /** Null while nobody knows. */
  is: z.enum(POPULATIONS).nullable(),
  known: z.enum(POPULATION_KNOWN),
});
export type JudgedPopulation = z.infer<typeof JudgedPopulation>;

/** Ages in completed years. */
export interface Ages {
  /** The first age of an adult. */
  readonly adultFrom: number;
  /** The first and the last age of transition; null where no rules are made for it. */
  readonly transition: { readonly from: number; readonly to: number } | null;
}

/** Adults are 18 and older. Source: OWN. No source says which ages are transition: they are configured. */
export const AGES: Ages = { adultFrom: 18, transition: null };

/** The ages when those of transition are configured so. */
export const agesWith = (transition: Ages['transition']): Ages => ({ ...AGES, transition });

/** The population to which someone belongs on a day. */
export function populationAt(bornOn: LocalDate, on: LocalDate, { adultFrom, transition }: Ages): Population {
  const age = ageOn(bornOn, on);
  if (transition && age >= transition.from && age <= transition.to) return 'transition-age';
  return age < adultFrom ? 'adolescent' : 'adult';
}

/** Completed years. Someone born on 29 February is a year older from 1 March in a year without that day. */
function ageOn(bornOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** The birth date counts where it is known; what an entry states counts where it is not. */
export function judgedPopulation({ population }: Situation, born: Population | null): JudgedPopulation {
  if (born !== null) return { is: born, known: 'birth-date' };
  return { is: population, known: population === null ? 'unknown' : 'stated' };
}

/** What the birth date says of an entry that was judged: a birth date that is amended since judges nothing again. */
export const bornAsJudged = ({ is, known }: JudgedPopulation): Population | null =>
  known === 'birth-date' ? is : null;

const UNKNOWN_POPULATION = 'care-path.population-unknown';

/** Whether a verdict came from the pack for those whose population is not known, where some population has another one. */
export const wasForUnknownPopulation = ({ findings }: Verdict): boolean =>
  findings.some(({ ruleId }) => ruleId === UNKNOWN_POPULATION);

/**
 * A facility that judges by population took its pack for everyone, because the population was not known. A verdict keeps
 * its pack, so that this still stands when the population becomes known. Source: OWN.
 */
export function populationUnknown(is: Population | null): Finding {
  return {
    ruleId: UNKNOWN_POPULATION,
    severity: 'advice',
    title: 'Population not known',
    observed:
      is === null
        ? "The client's population is not known. The facility's rule pack for everyone was used."
        : `The facility's rule pack for everyone was used. The population is now recorded as ${is}.`,
    required: 'A known population, because the facility has rule packs for single populations.',
    remedy:
      is === null
        ? "Record the client's birth date or population."
        : 'Correct this entry: it is then judged by the rule pack of that population.',
    source: 'Throughline path rules',
    approval: null,
    inputs: [{ name: 'population', value: is }],
  };
}

/** A population that was typed is questioned where the birth date says another one. Source: OWN. */
export function populationDiffers(before: Situation, entry: EntryBody, born: Population | null): Finding | undefined {
  const stated = entry.kind === 'ClientAttributesRecorded' ? entry.population : before.population;
  if (born === null || stated === null || stated === born) return undefined;
  return {
    ruleId: 'care-path.population-differs',
    severity: 'advice',
    title: 'Population differs from the birth date',
    observed: `The population is recorded as ${stated}; by the birth date it is ${born} on ${entry.effective.localDate}.`,
    required: 'The population that follows from the birth date.',
    remedy: "Correct the recorded population, or the client's identity.",
    source: 'Throughline path rules',
    approval: null,
    inputs: [
      { name: 'stated', value: stated },
      { name: 'byBirthDate', value: born },
    ],
  };
}
