import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Position } from '@throughline/event-store';

/** How far a piece of work has come in a log, and what else it has to know to go on: plain data, or null. */
export interface Checkpoint<Facts> {
  readonly logId: string;
  readonly position: Position;
  readonly facts: Facts;
}

/** The table of checkpoints, in the file of what the work makes. `prefix` sets a second one beside it. */
export const checkpointTable = (prefix = ''): string =>
  `CREATE TABLE IF NOT EXISTS ${prefix}checkpoint (
    name TEXT PRIMARY KEY, logId TEXT NOT NULL, position TEXT NOT NULL, facts TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`;

/**
 * How far pieces of work have come in a log, each by its name. Checkpoints stand in the same file as what is made, and are
 * written in its transactions, which are the caller's: neither is ever ahead of the other.
 */
export class SqliteCheckpoints<Facts> {
  readonly #select: StatementSync;
  readonly #replace: StatementSync;
  readonly #delete: StatementSync;

  /** The table must be there. */
  constructor(database: DatabaseSync, prefix = '') {
    this.#select = database.prepare(`SELECT logId, position, facts FROM ${prefix}checkpoint WHERE name = ?`);
    this.#replace = database.prepare(
      `INSERT OR REPLACE INTO ${prefix}checkpoint (name, logId, position, facts) VALUES (?, ?, ?, ?)`,
    );
    this.#delete = database.prepare(`DELETE FROM ${prefix}checkpoint WHERE name = ?`);
  }

  /** Undefined before the first step. */
  read(name: string): Checkpoint<Facts> | undefined {
    const row = this.#select.get(name) as Checkpoint<string> | undefined;
    return row && { logId: row.logId, position: row.position, facts: JSON.parse(row.facts) as Facts };
  }

  write(name: string, { logId, position, facts }: Checkpoint<Facts>): void {
    this.#replace.run(name, logId, position, JSON.stringify(facts));
  }

  forget(name: string): void {
    this.#delete.run(name);
  }
}
