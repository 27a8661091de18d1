import damerauLevenshtein from 'damerau-levenshtein';
import { sameExceptSlip } from './birth-date-slips.js';

/** A name as the rules compare it: folded words in the order they were given. */
export interface ComparableName {
  readonly family: readonly string[];
  readonly given: readonly string[];
}

/** What is known of a person, made comparable. A client brings every name they were known by. */
export interface ComparablePerson {
  readonly names: readonly ComparableName[];
  readonly birthDate: string | null;
  readonly recordNumbers: readonly { readonly system: string | null; readonly value: string }[];
  readonly phones: readonly string[];
}

interface MatchRule {
  readonly ruleId: string;
  readonly score: number;
  readonly holds: (asked: ComparablePerson, known: ComparablePerson) => boolean;
}

/**
 * Deterministic linkage: the strongest rule that holds gives the score, nothing is estimated from the data. The ladder
 * (identifier, then date with name, then contact with name, then name) follows the order of common patient-matching
 * practice; the scores are ours, only rank candidates and are never a probability. A person decides.
 */
export const matchRules = [
  { ruleId: 'record-number', score: 100, holds: sameRecordNumber },
  {
    ruleId: 'birth-date-and-full-name',
    score: 97,
    holds: (asked, known) => sameBirthDate(asked, known) && anyName(asked, known, sameFullName),
  },
  {
    ruleId: 'birth-date-and-family-name',
    score: 90,
    holds: (asked, known) => sameBirthDate(asked, known) && anyName(asked, known, sameFamilyName),
  },
  {
    ruleId: 'birth-date-and-similar-name',
    score: 85,
    holds: (asked, known) => sameBirthDate(asked, known) && anyName(asked, known, similarName),
  },
  {
    ruleId: 'phone-and-given-name',
    score: 80,
    holds: (asked, known) => samePhone(asked, known) && anyName(asked, known, sameGivenName),
  },
  {
    ruleId: 'birth-date-slip-and-full-name',
    score: 75,
    holds: (asked, known) => birthDateSlip(asked, known) && anyName(asked, known, sameFullName),
  },
  {
    ruleId: 'full-name',
    score: 60,
    holds: (asked, known) => birthDateOpen(asked, known) && anyName(asked, known, sameFullName),
  },
  {
    ruleId: 'similar-name',
    score: 50,
    holds: (asked, known) => birthDateOpen(asked, known) && anyName(asked, known, similarName),
  },
] as const satisfies readonly MatchRule[];

export type MatchRuleId = (typeof matchRules)[number]['ruleId'];

/** The best score and every rule behind it, strongest first; undefined when no rule holds. */
export function scoreMatch(asked: ComparablePerson, known: ComparablePerson) {
  const held = matchRules.filter((rule) => rule.holds(asked, known));
  const [best] = held;
  return best === undefined ? undefined : { score: best.score, rules: held.map(({ ruleId }): MatchRuleId => ruleId) };
}

/** Of one system, or of any when the asker did not say which. */
function sameRecordNumber(asked: ComparablePerson, known: ComparablePerson): boolean {
  return asked.recordNumbers.some((number) =>
    known.recordNumbers.some(
      ({ system, value }) => value === number.value && (number.system === null || number.system === system),
    ),
  );
}

function sameBirthDate(asked: ComparablePerson, known: ComparablePerson): boolean {
  return asked.birthDate !== null && asked.birthDate === known.birthDate;
}

function birthDateSlip(asked: ComparablePerson, known: ComparablePerson): boolean {
  return asked.birthDate !== null && known.birthDate !== null && sameExceptSlip(asked.birthDate, known.birthDate);
}

/** At least one side does not say: two dates that differ speak against a name, however equal. */
function birthDateOpen(asked: ComparablePerson, known: ComparablePerson): boolean {
  return asked.birthDate === null || known.birthDate === null;
}

function samePhone(asked: ComparablePerson, known: ComparablePerson): boolean {
  return asked.phones.some((phone) => known.phones.includes(phone));
}

type NameRule = (asked: ComparableName, known: ComparableName) => boolean;

function anyName(asked: ComparablePerson, known: ComparablePerson, rule: NameRule): boolean {
  return asked.names.some((one) => known.names.some((other) => rule(one, other)));
}

/** The same words; family and given names may have changed places. */
function sameFullName(asked: ComparableName, known: ComparableName): boolean {
  return asked.family.length > 0 && sortedWords(asked) === sortedWords(known);
}

/** One shared word is enough: people join and drop family names. */
function sameFamilyName(asked: ComparableName, known: ComparableName): boolean {
  return asked.family.some((word) => known.family.includes(word));
}

function sameGivenName(asked: ComparableName, known: ComparableName): boolean {
  return asked.given[0] !== undefined && asked.given[0] === known.given[0];
}

function similarName(asked: ComparableName, known: ComparableName): boolean {
  return alike(asked.family.join(' '), known.family.join(' ')) && alike(asked.given.join(' '), known.given.join(' '));
}

/** Letters missed, added, exchanged or swapped (Damerau, 1964): none in a short word, one below eight letters, two above. */
function alike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const slipsMax = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
  if (Math.abs(one.length - other.length) > slipsMax) return false;
  return one === other || damerauLevenshtein(one, other).steps <= slipsMax;
}

function sortedWords({ family, given }: ComparableName): string {
  return [...family, ...given].sort().join(' ');
}
