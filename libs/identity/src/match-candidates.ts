import { slipsOf } from './birth-date-slips.js';
import {
  beginningWith,
  exactly,
  type IndexKind,
  type IndexRange,
  NAME_KINDS,
  recordNumberRange,
} from './identity-index.js';
import type { ComparableName, ComparablePerson } from './match-rules.js';

const FAMILY_NAME_LETTERS = 3;
const GIVEN_NAME_LETTERS = 1;

/** Entries of the index that are of one of these kinds and in this range. */
export interface Indexed {
  readonly kinds: readonly IndexKind[];
  readonly range: IndexRange;
}

/** Clients who have such an entry; or both of two, and with `onlyWithoutBirthDate` no birth date. */
export type Block =
  | { readonly by: 'entry'; readonly entry: Indexed }
  | { readonly by: 'birth-date'; readonly dates: readonly string[] }
  | { readonly by: 'name'; readonly both: readonly [Indexed, Indexed]; readonly onlyWithoutBirthDate: boolean };

/**
 * Who is worth comparing, so that a question does not read every client: those who share a record number, a phone, a
 * birth date or a slip of it; and by name alone, where one side has no birth date, those whose names begin alike (three
 * letters of the family name, one of the given name) or share their first and last word in any place. A name alone that
 * is wrong in those letters is not found; with a birth date it is.
 */
export function blocksOf({ recordNumbers, phones, birthDate, names }: ComparablePerson): readonly Block[] {
  const entries = [
    ...recordNumbers.map(({ value }) => indexed(['record-number'], recordNumberRange({ value }))),
    ...phones.map((phone) => indexed(['phone'], exactly(phone))),
  ];
  const onlyWithoutBirthDate = birthDate !== null;
  return [
    ...entries.map((entry): Block => ({ by: 'entry', entry })),
    ...(birthDate === null ? [] : [{ by: 'birth-date', dates: slipsOf(birthDate) } as const]),
    ...names.flatMap(alikeInName).map((both): Block => ({ by: 'name', both, onlyWithoutBirthDate })),
  ];
}

function alikeInName({ family, given }: ComparableName): readonly (readonly [Indexed, Indexed])[] {
  const words = [...family, ...given];
  const [first, last] = [words[0], words.at(-1)];
  if (family[0] === undefined || first === undefined || last === undefined) return [];
  return [
    [
      indexed(['family-name'], firstLetters(family[0], FAMILY_NAME_LETTERS)),
      indexed(['given-name'], firstLetters(given[0] ?? '', GIVEN_NAME_LETTERS)),
    ],
    [indexed(NAME_KINDS, exactly(first)), indexed(NAME_KINDS, exactly(last))],
  ];
}

const indexed = (kinds: readonly IndexKind[], range: IndexRange): Indexed => ({ kinds, range });

const firstLetters = (word: string, letters: number): IndexRange => beginningWith([...word].slice(0, letters).join(''));
