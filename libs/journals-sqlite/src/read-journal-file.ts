import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  type FacilitiesOf,
  type ReadJournal,
  type ReadsPage,
  type ReadsQuery,
  readsMeantBy,
  type RecordedRead,
  windowOf,
} from '@throughline/access';

/** The oldest leave first beyond this many: some gigabyte, and years of a large provider. */
const READS_KEPT_MAX = 10_000_000;
const CLEARED_EVERY = 100_000;
/** One page looks at this many rows at most, however few of them the caller may see. */
const LOOKED_AT_MAX = 20_000;

type Row = Omit<RecordedRead, 'roles'> & { readonly number: number; readonly roles: string };

interface ReadJournalOptions {
  readonly facilitiesOf: FacilitiesOf;
  /** Told when reads could not be recorded. */
  readonly onFault: (error: Error) => void;
  readonly readsMax?: number;
}

/** The reads in the file of the journal of operations, on a connection of its own. */
export class ReadJournalFile implements ReadJournal {
  readonly #database: DatabaseSync;
  readonly #options: Required<ReadJournalOptions>;
  readonly #insert: StatementSync;
  readonly #newestBefore: StatementSync;
  #written = 0;

  constructor(file: string, { readsMax = READS_KEPT_MAX, ...options }: ReadJournalOptions) {
    this.#options = { ...options, readsMax };
    this.#database = new DatabaseSync(file, { timeout: 5_000 });
    this.#database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS reads (
        number INTEGER PRIMARY KEY, at INTEGER NOT NULL, actorId TEXT NOT NULL, roles TEXT NOT NULL, clientId TEXT NOT NULL,
        route TEXT NOT NULL, correlationId TEXT NOT NULL) STRICT;
      CREATE INDEX IF NOT EXISTS reads_by_client ON reads (clientId, number);
      CREATE INDEX IF NOT EXISTS reads_by_actor ON reads (actorId, number)`);
    this.#insert = this.#database.prepare(
      'INSERT INTO reads (at, actorId, roles, clientId, route, correlationId) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#newestBefore = this.#database.prepare(`SELECT * FROM reads
      WHERE number < ?1 AND (?2 IS NULL OR clientId IN (SELECT value FROM json_each(?2)))
      AND (?3 IS NULL OR actorId IN (SELECT value FROM json_each(?3))) AND at >= ?4 AND at < ?5
      ORDER BY number DESC LIMIT ?6`);
    // Also now: a process may end before it has written enough to clear.
    this.#clear();
  }

  async recordReads(reads: readonly RecordedRead[]): Promise<void> {
    if (reads.length === 0) return;
    try {
      this.#insertAll(reads);
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      this.#options.onFault(error instanceof Error ? error : new Error('unknown'));
    }
  }

  #insertAll(reads: readonly RecordedRead[]): void {
    this.#database.exec('BEGIN IMMEDIATE');
    for (const { at, actorId, roles, clientId, route, correlationId } of reads)
      this.#insert.run(at, actorId, JSON.stringify(roles), clientId, route, correlationId);
    this.#written += reads.length;
    if (this.#written >= CLEARED_EVERY) this.#clear();
    this.#database.exec('COMMIT');
  }

  async listReads(query: ReadsQuery): Promise<ReadsPage> {
    const { clientIds, actorIds, before, limit } = query;
    const reads: RecordedRead[] = [];
    const isMeant = readsMeantBy(query, this.#options.facilitiesOf);
    let last = before ?? Number.MAX_SAFE_INTEGER;
    for (let looked = 0; looked < LOOKED_AT_MAX; looked += limit) {
      const terms = [listed(clientIds), listed(actorIds), ...windowOf(query)] as const;
      const rows = this.#newestBefore.all(last, ...terms, limit) as unknown as readonly Row[];
      for (const row of rows) {
        if (reads.length === limit) return { reads, next: last };
        last = row.number;
        if (await isMeant(row)) reads.push(readOf(row));
      }
      if (rows.length < limit) return { reads, next: null };
    }
    return { reads, next: last };
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  #clear(): void {
    this.#written = 0;
    this.#database
      .prepare('DELETE FROM reads WHERE number <= (SELECT max(number) FROM reads) - ?')
      .run(this.#options.readsMax);
  }
}

const listed = (values: readonly string[] | undefined): string | null => (values ? JSON.stringify(values) : null);
const readOf = ({ number: _, roles, ...row }: Row): RecordedRead => ({ ...row, roles: JSON.parse(roles) as string[] });
