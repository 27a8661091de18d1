import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  type Block,
  blocksOf,
  type ComparablePerson,
  type Indexed,
  type IndexRange,
  NAME_KINDS,
} from '@throughline/identity/engine';

/** Finds whom `blocksOf` says is worth comparing. */
export class MatchBlocks {
  readonly #inRange: StatementSync;
  readonly #birthDates: StatementSync;
  readonly #inBoth: ReadonlyMap<string, StatementSync>;

  constructor(database: DatabaseSync) {
    this.#inRange = database.prepare(
      'SELECT client_number FROM identity_index WHERE kind = ? AND value >= ? AND value < ?',
    );
    this.#birthDates = database.prepare(
      "SELECT client_number FROM identity_index WHERE kind = 'birth-date' AND value IN (SELECT value FROM json_each(?))",
    );
    const inRange = (entry: string, kinds: string) =>
      `${entry}.kind IN (${kinds}) AND ${entry}.value >= ? AND ${entry}.value < ?`;
    const kindsOfBoth = [
      ["'family-name'", "'given-name'"],
      [NAMES, NAMES],
    ] as const;
    this.#inBoth = new Map(
      kindsOfBoth.map(([kinds, otherKinds]) => [
        kinds,
        database.prepare(
          `SELECT one.client_number FROM identity_index one WHERE ${inRange('one', kinds)}
           AND EXISTS (SELECT 1 FROM identity_index other WHERE other.client_number = one.client_number AND ${inRange('other', otherKinds)})
           AND (? OR NOT EXISTS (SELECT 1 FROM identity_index born WHERE born.client_number = one.client_number AND born.kind = 'birth-date'))`,
        ),
      ]),
    );
  }

  of(person: ComparablePerson): readonly number[] {
    const found = blocksOf(person).flatMap((block) => this.#rowsOf(block));
    return [...new Set(found.map((row) => Number(row['client_number'])))];
  }

  #rowsOf(block: Block) {
    switch (block.by) {
      case 'entry':
        return block.entry.kinds.flatMap((kind) => this.#inRange.all(kind, ...bounds(block.entry.range)));
      case 'birth-date':
        return this.#birthDates.all(JSON.stringify(block.dates));
      case 'name': {
        const [one, other] = block.both;
        const whateverBirthDate = Number(!block.onlyWithoutBirthDate);
        const ranges = [...bounds(one.range), ...bounds(other.range)];
        return this.#inBoth.get(listed(one))!.all(...ranges, whateverBirthDate);
      }
    }
  }
}

const listed = ({ kinds }: Pick<Indexed, 'kinds'>): string => kinds.map((kind) => `'${kind}'`).join(', ');
const NAMES = listed({ kinds: NAME_KINDS });

function bounds({ from, before }: IndexRange): [string, string] {
  return [from, before];
}
