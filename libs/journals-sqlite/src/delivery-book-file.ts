import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  type CallRequest,
  type Delivery,
  type DeliveryBook,
  REQUESTS_KEPT_DAYS,
} from '@throughline/replay-application';

const REQUESTS_KEPT_MS = REQUESTS_KEPT_DAYS * 86_400_000;

/** The notices of subscriptions in the file of the journal of operations, on a connection of its own that waits for the disk. */
export class DeliveryBookFile implements DeliveryBook {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #waiting: StatementSync;
  readonly #delivered: StatementSync;
  readonly #list: StatementSync;
  readonly #requested: StatementSync;
  readonly #answer: StatementSync;
  readonly #forget: StatementSync;
  readonly #forgetBefore: StatementSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: 5_000 });
    this.#database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS deliveries (
        number INTEGER PRIMARY KEY, subscriptionId TEXT NOT NULL, "after" INTEGER NOT NULL, sequence INTEGER NOT NULL,
        at INTEGER NOT NULL, triedAt INTEGER, attempts INTEGER NOT NULL, outcome TEXT NOT NULL, reason TEXT,
        triedOn TEXT) STRICT;
      CREATE INDEX IF NOT EXISTS deliveriesOf ON deliveries (subscriptionId, number);
      -- Of no release: its rows do not say when they came.
      DROP TABLE IF EXISTS callRequests;
      CREATE TABLE IF NOT EXISTS requestedCalls (
        id TEXT PRIMARY KEY, asked TEXT NOT NULL, answer TEXT, at INTEGER NOT NULL) STRICT;
      CREATE INDEX IF NOT EXISTS requestedCallsBy ON requestedCalls (at)`);
    this.#addTriedOn();
    this.#insert = this.#database.prepare(
      `INSERT INTO deliveries (subscriptionId, "after", sequence, at, triedAt, attempts, outcome, reason, triedOn)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#update = this.#database.prepare(
      `UPDATE deliveries SET "after" = ?, sequence = ?, triedAt = ?, attempts = ?, outcome = ?, reason = ?, triedOn = ? WHERE number = ?`,
    );
    this.#waiting = this.#database.prepare(
      `SELECT * FROM deliveries WHERE subscriptionId = ? AND outcome = 'waiting' ORDER BY number LIMIT 1`,
    );
    this.#delivered = this.#database.prepare(
      `SELECT max(sequence) AS sequence FROM deliveries WHERE subscriptionId = ? AND outcome = 'delivered'`,
    );
    this.#list = this.#database.prepare(
      'SELECT * FROM deliveries WHERE subscriptionId = ? AND number < ? ORDER BY number DESC LIMIT ?',
    );
    this.#requested = this.#database.prepare('SELECT asked, answer FROM requestedCalls WHERE id = ?');
    this.#answer = this.#database.prepare(
      'INSERT INTO requestedCalls VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET answer = excluded.answer',
    );
    this.#forget = this.#database.prepare('DELETE FROM requestedCalls WHERE id = ?');
    this.#forgetBefore = this.#database.prepare('DELETE FROM requestedCalls WHERE at < ?');
  }

  /** A file that was made before notices said where they were sent to. */
  #addTriedOn(): void {
    const columns = this.#database.prepare(`SELECT name FROM pragma_table_info('deliveries')`).all();
    if (columns.some(({ name }) => name === 'triedOn')) return;
    this.#database.exec('ALTER TABLE deliveries ADD COLUMN triedOn TEXT');
  }

  add(delivery: Omit<Delivery, 'number'>, request?: CallRequest): Delivery {
    const { subscriptionId, after, sequence, at, triedAt, attempts, outcome, reason, triedOn } = delivery;
    const values = [subscriptionId, after, sequence, at, triedAt, attempts, outcome, reason, triedOn] as const;
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const number = Number(this.#insert.run(...values).lastInsertRowid);
      const added = { ...delivery, number };
      if (request) this.answer(request, JSON.stringify(added));
      this.#database.exec('COMMIT');
      return added;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  requested(id: string): { readonly asked: string; readonly answer: string | null } | null {
    return (this.#requested.get(id) as { asked: string; answer: string | null } | undefined) ?? null;
  }

  answer({ id, asked, at }: CallRequest, answer: string | null): void {
    this.#answer.run(id, asked, answer, at);
    this.#forgetBefore.run(at - REQUESTS_KEPT_MS);
  }

  forget({ id }: CallRequest): void {
    this.#forget.run(id);
  }

  put({ number, after, sequence, triedAt, attempts, outcome, reason, triedOn }: Delivery): void {
    this.#update.run(after, sequence, triedAt, attempts, outcome, reason, triedOn, number);
  }

  waiting(subscriptionId: string): Delivery | null {
    return (this.#waiting.get(subscriptionId) as unknown as Delivery | undefined) ?? null;
  }

  newest(subscriptionId: string): Delivery | null {
    return this.list(subscriptionId, null, 1)[0] ?? null;
  }

  delivered(subscriptionId: string): number {
    return (this.#delivered.get(subscriptionId) as unknown as { sequence: number | null }).sequence ?? 0;
  }

  list(subscriptionId: string, before: number | null, limit: number): readonly Delivery[] {
    const rows = this.#list.all(subscriptionId, before ?? Number.MAX_SAFE_INTEGER, limit);
    return rows as unknown as readonly Delivery[];
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }
}
