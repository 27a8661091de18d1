import { chmodSync, closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Position } from '@throughline/event-store';
import { placesOf } from './hash-places.js';
import type { HashStore, TreeState } from './hash-store.js';
import type { TreeHash } from './tree-hash.js';

/** "THLP": tells our files from any other program's. */
const APPLICATION_ID = 0x54_48_4c_50;
const OWNER_ONLY = 0o600;
const BUSY_TIMEOUT_MS = 5_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS hashes (place INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS state (
    onlyRow INTEGER PRIMARY KEY CHECK (onlyRow = 1),
    logId TEXT NOT NULL,
    size INTEGER NOT NULL,
    position TEXT NOT NULL
  ) STRICT;
  PRAGMA application_id = ${APPLICATION_ID}`;

/** Opens, or makes, the tree in one SQLite file. A damaged file gives way to a new one: the tree is made again from the log. */
export function openSqliteHashStore(file: string): HashStore {
  try {
    return new SqliteHashStore(opened(file));
  } catch {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    return new SqliteHashStore(opened(file));
  }
}

function opened(file: string): DatabaseSync {
  if (!existsSync(file)) {
    closeSync(openSync(file, 'a', OWNER_ONLY));
    chmodSync(file, OWNER_ONLY);
  }
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    // What a power cut takes is made again from the log.
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${SCHEMA}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

class SqliteHashStore implements HashStore {
  readonly #database: DatabaseSync;
  readonly #read: StatementSync;
  readonly #write: StatementSync;
  readonly #advance: StatementSync;
  #state: TreeState | null;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#read = database.prepare('SELECT hash FROM hashes WHERE place = ?');
    this.#write = database.prepare('INSERT INTO hashes (place, hash) VALUES (?, ?)');
    this.#advance = database.prepare(
      'INSERT OR REPLACE INTO state (onlyRow, logId, size, position) VALUES (1, ?, ?, ?)',
    );
    const row = database.prepare('SELECT logId, size, position FROM state').get();
    this.#state = row === undefined ? null : ({ ...row } as unknown as TreeState);
  }

  state(): TreeState | null {
    return this.#state;
  }

  hashAt(place: number): TreeHash {
    const row = this.#read.get(place) as { hash: Uint8Array } | undefined;
    if (!row) throw new RangeError('The tree holds no hash at this place.');
    return row.hash;
  }

  append(hashes: readonly TreeHash[], state: TreeState): void {
    let place = placesOf(this.#state?.size ?? 0);
    this.#inTransaction(() => {
      for (const hash of hashes) this.#write.run(place++, hash);
      this.#advance.run(state.logId, state.size, state.position satisfies Position);
    });
    this.#state = state;
  }

  clear(): void {
    this.#inTransaction(() => this.#database.exec('DELETE FROM hashes; DELETE FROM state'));
    this.#state = null;
  }

  close(): void {
    this.#database.close();
  }

  #inTransaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
