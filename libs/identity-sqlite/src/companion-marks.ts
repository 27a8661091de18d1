import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { inTransaction, isBusy } from './transaction.js';
import { waitingAtMost } from './waiting-at-most.js';
import type { LogMark } from '@throughline/identity';

interface Row {
  readonly log_id: string;
  readonly position: string;
  readonly event_id: string | null;
  readonly journal_marks: number | null;
}

/** The vault's note about the files it lives with, so that a lost or older one is noticed. */
export class CompanionMarks {
  readonly #select: StatementSync;
  readonly #write: StatementSync;

  constructor(private readonly database: DatabaseSync) {
    this.#select = database.prepare('SELECT log_id, position, event_id, journal_marks FROM log_mark');
    this.#write = database.prepare(
      `INSERT INTO log_mark (only_row, log_id, position, event_id, journal_marks) VALUES (1, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET log_id = excluded.log_id, position = excluded.position, event_id = excluded.event_id,
         journal_marks = excluded.journal_marks`,
    );
  }

  read(): LogMark | null {
    const row = this.#select.get() as Row | undefined;
    if (row === undefined) return null;
    return { logId: row.log_id, position: row.position, eventId: row.event_id, journalMarks: row.journal_marks };
  }

  /** Writes the mark again as it is. False when the disk is full or the file may not be written; whoever writes now is not waited for. */
  canRewrite(): boolean {
    try {
      const rewrite = () => this.database.exec('UPDATE log_mark SET log_id = log_id');
      waitingAtMost(this.database, 0, () => inTransaction(this.database, rewrite));
      return true;
    } catch (error) {
      return isBusy((error as Error).cause ?? error);
    }
  }

  write({ logId, position, eventId, journalMarks }: LogMark): void {
    inTransaction(this.database, () => this.#write.run(logId, position, eventId, journalMarks));
  }
}
