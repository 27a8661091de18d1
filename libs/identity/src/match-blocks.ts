import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { slipsOf } from './birth-date-slips.js';
import { beginningWith, exactly } from './identity-index.js';
import type { IndexRange } from './identity-index.js';
import type { ComparableName, ComparablePerson } from './match-rules.js';

const FAMILY_NAME_LETTERS = 3;
const GIVEN_NAME_LETTERS = 1;

/**
 * Who is worth comparing, so that a question does not read every client: those who share a record number, a phone, a
 * birth date or a slip of it; and by name alone, where one side has no birth date, those whose names begin alike (three
 * letters of the family name, one of the given name) or share their first and last word in any place. A name alone that
 * is wrong in those letters is not found; with a birth date it is.
 */
export class MatchBlocks {
  readonly #inRange: StatementSync;
  readonly #birthDates: StatementSync;
  readonly #beginningAlike: StatementSync;
  readonly #sharingWords: StatementSync;

  constructor(database: DatabaseSync) {
    const inRange = (entry: string, kinds: string) =>
      `${entry}.kind IN (${kinds}) AND ${entry}.value >= ? AND ${entry}.value < ?`;
    const bothOf = (kinds: string, otherKinds: string) =>
      database.prepare(
        `SELECT one.client_number FROM identity_index one WHERE ${inRange('one', kinds)}
           AND EXISTS (SELECT 1 FROM identity_index other WHERE other.client_number = one.client_number AND ${inRange('other', otherKinds)})
           AND (? OR NOT EXISTS (SELECT 1 FROM identity_index born WHERE born.client_number = one.client_number AND born.kind = 'birth-date'))`,
      );
    this.#inRange = database.prepare(
      'SELECT client_number FROM identity_index WHERE kind = ? AND value >= ? AND value < ?',
    );
    this.#birthDates = database.prepare(
      "SELECT client_number FROM identity_index WHERE kind = 'birth-date' AND value IN (SELECT value FROM json_each(?))",
    );
    this.#beginningAlike = bothOf("'family-name'", "'given-name'");
    this.#sharingWords = bothOf("'family-name', 'given-name'", "'family-name', 'given-name'");
  }

  of(person: ComparablePerson): readonly number[] {
    const found = [
      ...person.recordNumbers.flatMap(({ value }) =>
        this.#inRange.all('record-number', ...bounds(beginningWith(`${value}\u001f`))),
      ),
      ...person.phones.flatMap((phone) => this.#inRange.all('phone', ...bounds(exactly(phone)))),
      ...(person.birthDate === null ? [] : this.#birthDates.all(JSON.stringify(slipsOf(person.birthDate)))),
      ...person.names.flatMap((name) => this.#byName(name, person.birthDate)),
    ];
    return [...new Set(found.map((row) => Number(row['client_number'])))];
  }

  #byName({ family, given }: ComparableName, birthDate: string | null) {
    const words = [...family, ...given];
    const [first, last] = [words[0], words.at(-1)];
    if (family[0] === undefined || first === undefined || last === undefined) return [];
    const whateverBirthDate = Number(birthDate === null);
    const beginning = [firstLetters(family[0], FAMILY_NAME_LETTERS), firstLetters(given[0] ?? '', GIVEN_NAME_LETTERS)];
    return [
      ...this.#beginningAlike.all(...beginning.flatMap((range) => bounds(range)), whateverBirthDate),
      ...this.#sharingWords.all(...bounds(exactly(first)), ...bounds(exactly(last)), whateverBirthDate),
    ];
  }
}

function firstLetters(word: string, letters: number): IndexRange {
  return beginningWith([...word].slice(0, letters).join(''));
}

function bounds({ from, before }: IndexRange): [string, string] {
  return [from, before];
}
