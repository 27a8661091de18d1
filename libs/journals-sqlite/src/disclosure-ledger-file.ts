import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Position } from '@throughline/event-store';
import { disclosureNotRecorded, Refusal } from '@throughline/kernel';
import { type Disclosure, type DisclosureLedger } from '@throughline/replay-application';
import { DisclosureWriter } from './disclosure-writer.js';
import type { LedgerRow } from './disclosure-writer.worker.js';

interface Row extends Omit<Disclosure, 'roles' | 'facilities' | 'filter' | 'from' | 'to'> {
  readonly number: number;
  readonly roles: string;
  readonly facilities: string;
  readonly filter: string;
  readonly fromPosition: string;
  readonly toPosition: string | null;
}

const TABLE = `CREATE TABLE IF NOT EXISTS disclosures (
  number INTEGER PRIMARY KEY, at INTEGER NOT NULL, actorId TEXT NOT NULL, roles TEXT NOT NULL, what TEXT NOT NULL,
  purpose TEXT NOT NULL, legalBasis TEXT NOT NULL, facilities TEXT NOT NULL, filter TEXT NOT NULL,
  correlationId TEXT NOT NULL, fromPosition TEXT NOT NULL, toPosition TEXT) STRICT`;

/**
 * The disclosures in the file of the journal of operations. A thread of its own writes them and waits for the disk, for all
 * that come meanwhile at once. None is ever deleted.
 */
export class DisclosureLedgerFile implements DisclosureLedger {
  readonly #database: DatabaseSync;
  readonly #list: StatementSync;
  readonly #writer: DisclosureWriter;

  constructor(
    file: string,
    private readonly onFault: (error: Error) => void,
  ) {
    this.#database = new DatabaseSync(file, { timeout: 5_000 });
    this.#database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${TABLE}`);
    this.#list = this.#database.prepare('SELECT * FROM disclosures WHERE number < ? ORDER BY number DESC LIMIT ?');
    this.#writer = new DisclosureWriter(file);
  }

  async open(disclosure: Disclosure): Promise<(to: Position) => void> {
    const number = await this.#number(disclosure);
    // Left open, it counts as everything from its beginning on.
    return (to) => {
      if (!this.#writer.isClosing) this.#writer.write({ number, to }).catch(this.onFault);
    };
  }

  async list(before: number | null, limit: number): Promise<readonly (Disclosure & { readonly number: number })[]> {
    await this.#writer.settled();
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

  async close(): Promise<void> {
    await this.#writer.close();
    if (this.#database.isOpen) this.#database.close();
  }

  async #number(disclosure: Disclosure): Promise<number> {
    try {
      return (await this.#writer.write({ row: rowOf(disclosure) })) as number;
    } catch (error) {
      this.onFault(error as Error);
      throw new Refusal(disclosureNotRecorded);
    }
  }
}

/** In the order of the columns behind the number. */
function rowOf({ at, actorId, roles, what, purpose, legalBasis, ...one }: Disclosure): LedgerRow {
  const texts = [JSON.stringify(one.facilities), JSON.stringify(one.filter), one.correlationId];
  return [at, actorId, JSON.stringify(roles), what, purpose, legalBasis, ...texts, one.from, one.to];
}
