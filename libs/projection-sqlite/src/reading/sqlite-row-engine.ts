import type { DatabaseSync } from 'node:sqlite';
import type { RowEngine, RowReader } from '@throughline/projection';
import { ViewReader } from '../view-reader.js';
import { SqliteRowReader } from './sqlite-row-reader.js';

/** The rows of a SQLite file that a projector writes, in this thread or another. */
export class SqliteRowEngine implements RowEngine {
  readonly #database: DatabaseSync;
  readonly #reader: RowReader;
  /** One connection has one transaction at a time: the next reading begins when this one is over. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#reader = new SqliteRowReader(new ViewReader(database));
  }

  inOneState<Answer>(read: (reader: RowReader) => Promise<Answer>): Promise<Answer> {
    const answer = this.#turn.then(() => this.#inSnapshot(read));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    await this.#turn;
    this.#database.close();
  }

  async #inSnapshot<Answer>(read: (reader: RowReader) => Promise<Answer>): Promise<Answer> {
    this.#database.exec('BEGIN');
    try {
      return await read(this.#reader);
    } finally {
      // Nothing was written. An error may have ended the transaction already.
      if (this.#database.isTransaction) this.#database.exec('COMMIT');
    }
  }
}
