import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Position } from '@throughline/event-store';
import { disclosureNotRecorded, Refusal } from '@throughline/kernel';
import { type Disclosure, type DisclosureLedger } from '@throughline/replay-application';

interface Row extends Omit<Disclosure, 'roles' | 'facilities' | 'filter' | 'from' | 'to'> {
  readonly number: number;
  readonly roles: string;
  readonly facilities: string;
  readonly filter: string;
  readonly fromPosition: string;
  readonly toPosition: string | null;
}

/** The disclosures in the file of the journal of operations, on a connection of its own that waits for the disk. None is ever deleted. */
export class DisclosureLedgerFile implements DisclosureLedger {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #close: StatementSync;
  readonly #list: StatementSync;

  constructor(
    file: string,
    private readonly onFault: (error: Error) => void,
  ) {
    this.#database = new DatabaseSync(file, { timeout: 5_000 });
    this.#database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS disclosures (
        number INTEGER PRIMARY KEY, at INTEGER NOT NULL, actorId TEXT NOT NULL, roles TEXT NOT NULL, what TEXT NOT NULL,
        purpose TEXT NOT NULL, legalBasis TEXT NOT NULL, facilities TEXT NOT NULL, filter TEXT NOT NULL,
        correlationId TEXT NOT NULL, fromPosition TEXT NOT NULL, toPosition TEXT) STRICT`);
    this.#insert = this.#database.prepare(
      `INSERT INTO disclosures (at, actorId, roles, what, purpose, legalBasis, facilities, filter, correlationId, fromPosition, toPosition)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#close = this.#database.prepare('UPDATE disclosures SET toPosition = ? WHERE number = ?');
    this.#list = this.#database.prepare('SELECT * FROM disclosures WHERE number < ? ORDER BY number DESC LIMIT ?');
  }

  open(disclosure: Disclosure): (to: Position) => void {
    const number = this.#written(disclosure);
    return (to) => {
      try {
        if (this.#database.isOpen) this.#close.run(to, number);
      } catch (error) {
        // Left open, it counts as everything from its beginning on.
        this.onFault(error instanceof Error ? error : new Error('unknown'));
      }
    };
  }

  list(before: number | null, limit: number): readonly (Disclosure & { readonly number: number })[] {
    const rows = this.#list.all(before ?? Number.MAX_SAFE_INTEGER, limit) as unknown as readonly Row[];
    return rows.map(({ roles, facilities, filter, fromPosition, toPosition, ...row }) => ({
      ...row,
      roles: JSON.parse(roles) as string[],
      facilities: JSON.parse(facilities) as Disclosure['facilities'],
      filter: JSON.parse(filter) as Disclosure['filter'],
      from: fromPosition as Position,
      to: toPosition as Position | null,
    }));
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #written(one: Disclosure): number | bigint {
    const { at, actorId, roles, what, purpose, legalBasis, facilities, filter, correlationId, from, to } = one;
    const texts = [JSON.stringify(facilities), JSON.stringify(filter), correlationId, from] as const;
    try {
      return this.#insert.run(at, actorId, JSON.stringify(roles), what, purpose, legalBasis, ...texts, to)
        .lastInsertRowid;
    } catch (error) {
      this.onFault(error instanceof Error ? error : new Error('unknown'));
      throw new Refusal(disclosureNotRecorded);
    }
  }
}
