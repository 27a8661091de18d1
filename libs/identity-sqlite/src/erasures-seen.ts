import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { inTransaction } from './transaction.js';
import type { ErasuresSeen } from '@throughline/identity/engine';

/** How far the log was looked through for erasures; a vault restored from an older copy has an older mark, and looks again. */
export class ErasuresSeenMark {
  readonly #select: StatementSync;
  readonly #write: StatementSync;

  constructor(private readonly database: DatabaseSync) {
    this.#select = database.prepare('SELECT log_id, position FROM erasures_seen');
    this.#write = database.prepare(
      `INSERT INTO erasures_seen (only_row, log_id, position) VALUES (1, ?, ?)
       ON CONFLICT DO UPDATE SET log_id = excluded.log_id, position = excluded.position`,
    );
  }

  read(): ErasuresSeen | null {
    const row = this.#select.get();
    return row === undefined ? null : { logId: String(row['log_id']), position: String(row['position']) };
  }

  write(seen: ErasuresSeen | null): void {
    inTransaction(this.database, () =>
      seen === null ? this.database.exec('DELETE FROM erasures_seen') : this.#write.run(seen.logId, seen.position),
    );
  }
}
