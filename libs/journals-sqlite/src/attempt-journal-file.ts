import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  type AttemptJournal,
  type AttemptsQuery,
  type FacilitiesOf,
  type JournalMark,
  type MarkedJournal,
  type NotedAttempt,
  type RefusedAttempt,
  seenAttempt,
} from '@throughline/access';

const ATTEMPTS_KEPT_MAX = 100_000;
const CLEARED_EVERY = 1_000;

interface AttemptJournalOptions {
  readonly facilitiesOf: FacilitiesOf;
  readonly attemptsMax?: number;
}

/**
 * The operations journal in a SQLite file of its own. It may lose its last lines in a power cut: what was refused is not
 * care, and the log must never wait for it.
 */
export class AttemptJournalFile implements AttemptJournal, MarkedJournal {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #list: StatementSync;
  readonly #clear: StatementSync;
  #written = 0;

  readonly #facilitiesOf: FacilitiesOf;

  constructor(file: string, { facilitiesOf, attemptsMax = ATTEMPTS_KEPT_MAX }: AttemptJournalOptions) {
    this.#facilitiesOf = facilitiesOf;
    this.#database = new DatabaseSync(file, { timeout: 5_000 });
    this.#database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS refused_attempts (
        number INTEGER PRIMARY KEY, at INTEGER NOT NULL, code TEXT NOT NULL, ruleIds TEXT NOT NULL, actorId TEXT NOT NULL,
        facilityId TEXT, seenBy TEXT NOT NULL, clientId TEXT, route TEXT NOT NULL, correlationId TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS mark (
        onlyRow INTEGER PRIMARY KEY CHECK (onlyRow = 1), logId TEXT NOT NULL, vaultId TEXT NOT NULL, marks INTEGER NOT NULL) STRICT`);
    this.#insert = this.#database.prepare(
      'INSERT INTO refused_attempts (at, code, ruleIds, actorId, facilityId, seenBy, clientId, route, correlationId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#list = this.#database.prepare(`SELECT * FROM refused_attempts
      WHERE at >= ?1 AND at < ?2 AND (?3 IS NULL OR clientId IN (SELECT value FROM json_each(?3))) AND (?4 IS NULL OR EXISTS (SELECT 1 FROM json_each(seenBy) AS site JOIN json_each(?4) AS own ON own.value = site.value))
      ORDER BY number DESC LIMIT ?5`);
    this.#clear = this.#database.prepare(
      `DELETE FROM refused_attempts WHERE number <= (SELECT max(number) FROM refused_attempts) - ${attemptsMax}`,
    );
    this.#clear.run();
  }

  async record(noted: NotedAttempt): Promise<void> {
    const attempt = await seenAttempt(noted, this.#facilitiesOf);
    const { at, code, ruleIds, actorId, facilityId, seenBy, clientId, route, correlationId } = attempt;
    const seers = JSON.stringify(seenBy);
    this.#insert.run(at, code, JSON.stringify(ruleIds), actorId, facilityId, seers, clientId, route, correlationId);
    this.#written += 1;
    if (this.#written % CLEARED_EVERY === 0) this.#clear.run();
  }

  async list({ facilities, clientIds, from, to, limit }: AttemptsQuery): Promise<readonly RefusedAttempt[]> {
    const scope = facilities === 'all' ? null : JSON.stringify(facilities);
    const rows = this.#list.all(
      from ?? 0,
      to ?? Number.MAX_SAFE_INTEGER,
      clientIds ? JSON.stringify(clientIds) : null,
      scope,
      limit,
    );
    return (
      rows as unknown as (Omit<RefusedAttempt, 'ruleIds'> & { number: number; seenBy: string; ruleIds: string })[]
    ).map(({ number: _, seenBy: __, ruleIds, ...row }) => ({
      ...row,
      ruleIds: JSON.parse(ruleIds) as string[],
    }));
  }

  mark(): JournalMark | null {
    const row = this.#database.prepare('SELECT logId, vaultId, marks FROM mark').get();
    return row ? ({ ...row } as unknown as JournalMark) : null;
  }

  /** Durable when this returns, with every line before it: whoever counts marks counts on them. */
  setMark({ logId, vaultId, marks }: JournalMark): void {
    this.#database.exec('PRAGMA synchronous = FULL');
    this.#database
      .prepare('INSERT OR REPLACE INTO mark (onlyRow, logId, vaultId, marks) VALUES (1, ?, ?, ?)')
      .run(logId, vaultId, marks);
    this.#database.exec('PRAGMA synchronous = NORMAL');
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }
}
