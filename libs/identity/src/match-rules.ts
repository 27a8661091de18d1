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
  readonly holds: (person: ComparablePerson, known: ComparablePerson) => boolean;
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
    holds: (person, known) => sameBirthDate(person, known) && anyName(person, known, sameFullName),
  },
  {
    ruleId: 'birth-date-and-family-name',
    score: 90,
    holds: (person, known) => sameBirthDate(person, known) && anyName(person, known, sameFamilyName),
  },
  {
    ruleId: 'birth-date-and-similar-name',
    score: 85,
    holds: (person, known) => sameBirthDate(person, known) && anyName(person, known, similarName),
  },
  {
    ruleId: 'phone-and-given-name',
    score: 80,
    holds: (person, known) => samePhone(person, known) && anyName(person, known, sameGivenName),
  },
  {
    ruleId: 'birth-date-slip-and-full-name',
    score: 75,
    holds: (person, known) => birthDateSlip(person, known) && anyName(person, known, sameFullName),
  },
  {
    ruleId: 'full-name',
    score: 60,
    holds: (person, known) => birthDateOpen(person, known) && anyName(person, known, sameFullName),
  },
  {
    ruleId: 'similar-name',
    score: 50,
    holds: (person, known) => birthDateOpen(person, known) && anyName(person, known, similarName),
  },
] as const satisfies readonly MatchRule[];

export type MatchRuleId = (typeof matchRules)[number]['ruleId'];
export const MATCH_RULE_IDS: readonly MatchRuleId[] = matchRules.map(({ ruleId }) => ruleId);

/** The best score and every rule behind it, strongest first; undefined when no rule holds. */
export function scoreMatch(person: ComparablePerson, known: ComparablePerson) {
  const held = matchRules.filter((rule) => rule.holds(person, known));
  const [best] = held;
  return best === undefined ? undefined : { score: best.score, rules: held.map(({ ruleId }): MatchRuleId => ruleId) };
}

/** Of one system, or of any when the asker did not say which. */
function sameRecordNumber(person: ComparablePerson, known: ComparablePerson): boolean {
  return person.recordNumbers.some((number) =>
    known.recordNumbers.some(
      ({ system, value }) => value === number.value && (number.system === null || number.system === system),
    ),
  );
}

function sameBirthDate(person: ComparablePerson, known: ComparablePerson): boolean {
  return person.birthDate !== null && person.birthDate === known.birthDate;
}

function birthDateSlip(person: ComparablePerson, known: ComparablePerson): boolean {
  return person.birthDate !== null && known.birthDate !== null && sameExceptSlip(person.birthDate, known.birthDate);
}

/** At least one side does not say: two dates that differ speak against a name, however equal. */
function birthDateOpen(person: ComparablePerson, known: ComparablePerson): boolean {
  return person.birthDate === null || known.birthDate === null;
}

function samePhone(person: ComparablePerson, known: ComparablePerson): boolean {
  return person.phones.some((phone) => known.phones.includes(phone));
}

type NameRule = (person: ComparableName, known: ComparableName) => boolean;

function anyName(person: ComparablePerson, known: ComparablePerson, rule: NameRule): boolean {
  return person.names.some((one) => known.names.some((other) => rule(one, other)));
}

/** The same words; family and given names may have changed places. */
function sameFullName(person: ComparableName, known: ComparableName): boolean {
  return person.family.length > 0 && sortedWords(person) === sortedWords(known);
}

/** One shared word is enough: people join and drop family names. */
function sameFamilyName(person: ComparableName, known: ComparableName): boolean {
  return person.family.some((word) => known.family.includes(word));
}

function sameGivenName(person: ComparableName, known: ComparableName): boolean {
  return person.given[0] !== undefined && person.given[0] === known.given[0];
}

function similarName(person: ComparableName, known: ComparableName): boolean {
  return alike(person.family.join(' '), known.family.join(' ')) && alike(person.given.join(' '), known.given.join(' '));
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
