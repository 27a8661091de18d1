import type { DatabaseSync } from 'node:sqlite';
import type { ErasuresSeen } from '@throughline/identity/engine';
import { type Checkpoint, SqliteCheckpoints } from '@throughline/sqlite';
import { inTransaction } from './transaction.js';

const NAME = 'erasures';

/** How far the log was looked through for erasures; a vault restored from an older copy has an older mark, and looks again. */
export class ErasuresSeenMark {
  readonly #checkpoints: SqliteCheckpoints<null>;

  constructor(private readonly database: DatabaseSync) {
    this.#checkpoints = new SqliteCheckpoints(database);
  }

  read(): ErasuresSeen | null {
    const seen = this.#checkpoints.read(NAME);
    return seen === undefined ? null : { logId: seen.logId, position: seen.position };
  }

  write(seen: ErasuresSeen | null): void {
    inTransaction(this.database, () => {
      if (seen === null) return this.#checkpoints.forget(NAME);
      const position = seen.position as Checkpoint<null>['position'];
      return this.#checkpoints.write(NAME, { logId: seen.logId, position, facts: null });
    });
  }
}
