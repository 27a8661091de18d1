import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { slipsOf } from './birth-date-slips.js';
import { beginningWith, exactly } from './identity-index.js';
import type { ComparablePerson } from './match-rules.js';

const FAMILY_NAME_LETTERS = 3;
const GIVEN_NAME_LETTERS = 1;

/**
 * Who is worth comparing, so that a question does not read every client: those who share a record number, a phone, a
 * birth date or a slip of it, or whose names begin alike (three letters of the family name, one of the given name, in
 * either place). A name alone that is wrong in those letters is not found; with a birth date it is.
 */
export class MatchBlocks {
  readonly #inRange: StatementSync;
  readonly #birthDates: StatementSync;
  readonly #namesBeginning: StatementSync;

  constructor(database: DatabaseSync) {
    this.#inRange = database.prepare('SELECT client_number FROM identity_index WHERE kind = ? AND value >= ? AND value < ?');
    this.#birthDates = database.prepare(
      "SELECT client_number FROM identity_index WHERE kind = 'birth-date' AND value IN (SELECT value FROM json_each(?))",
    );
    const NAMES = "('family-name', 'given-name')";
    this.#namesBeginning = database.prepare(
      `SELECT one.client_number FROM identity_index one WHERE one.kind IN ${NAMES} AND one.value >= ? AND one.value < ?
         AND EXISTS (SELECT 1 FROM identity_index other WHERE other.client_number = one.client_number
           AND other.kind IN ${NAMES} AND other.value >= ? AND other.value < ?)`,
    );
  }

  of(asked: ComparablePerson): readonly number[] {
    const found = [
      ...asked.recordNumbers.flatMap(({ value }) => this.#inRange.all('record-number', ...bounds(beginningWith(`${value}\u001f`)))),
      ...asked.phones.flatMap((phone) => this.#inRange.all('phone', ...bounds(exactly(phone)))),
      ...(asked.birthDate === null ? [] : this.#birthDates.all(JSON.stringify(slipsOf(asked.birthDate)))),
      ...asked.names.flatMap(({ family, given }) => this.#beginningAlike(family[0], given[0])),
    ];
    return [...new Set(found.map((row) => Number(row['client_number'])))];
  }

  #beginningAlike(family: string | undefined, given = '') {
    if (family === undefined) return [];
    return this.#namesBeginning.all(...bounds(beginningOf(family, FAMILY_NAME_LETTERS)), ...bounds(beginningOf(given, GIVEN_NAME_LETTERS)));
  }
}

function beginningOf(word: string, letters: number) {
  return beginningWith([...word].slice(0, letters).join(''));
}

function bounds({ from, before }: { readonly from: string; readonly before: string }): [string, string] {
  return [from, before];
}
