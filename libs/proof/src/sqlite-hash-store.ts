import { chmodSync, closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { checkpointTable, inTransaction, SqliteCheckpoints } from '@throughline/sqlite';
import { placesOf } from './hash-places.js';
import type { HashStore, TreeState } from './hash-store.js';
import { type LastLeaf, lastLeafOf } from './last-leaf.js';
import type { TreeHash } from './tree-hash.js';

/** "THLP": tells our files from any other program's. */
const APPLICATION_ID = 0x54_48_4c_50;
const OWNER_ONLY = 0o600;
const BUSY_TIMEOUT_MS = 5_000;

/** Files with other tables are emptied: everything in them can be made again. */
const SCHEMA_VERSION = 2;
const SCHEMA = `
  DROP TABLE IF EXISTS hashes; DROP TABLE IF EXISTS state; DROP TABLE IF EXISTS checkpoint;
  CREATE TABLE hashes (place INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;
  ${checkpointTable()};
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION}`;

const TREE = 'tree';
type Checkpoints = SqliteCheckpoints<Pick<TreeState, 'size'>>;

/** Opens, or makes, the tree in one SQLite file. A damaged file gives way to a new one: the tree is made again from the log. */
export function openSqliteHashStore(file: string): HashStore {
  try {
    return new SqliteHashStore(opened(file));
  } catch {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    return new SqliteHashStore(opened(file));
  }
}

/** The newest event that the tree in a file has taken in; null where there is none, or the file cannot be read. Changes nothing. */
export function lastLeafIn(file: string): LastLeaf | null {
  if (!existsSync(file)) return null;
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    try {
      const store = new SqliteHashStore(database);
      const state = store.state();
      return state && lastLeafOf(store, state);
    } finally {
      database.close();
    }
  } catch {
    return null;
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
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version !== SCHEMA_VERSION) inTransaction(database, () => database.exec(SCHEMA));
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
  readonly #checkpoints: Checkpoints;
  #state: TreeState | null;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#read = database.prepare('SELECT hash FROM hashes WHERE place = ?');
    this.#write = database.prepare('INSERT INTO hashes (place, hash) VALUES (?, ?)');
    this.#checkpoints = new SqliteCheckpoints(database);
    const stored = this.#checkpoints.read(TREE);
    this.#state = stored ? { logId: stored.logId, position: stored.position, ...stored.facts } : null;
  }

  state(): TreeState | null {
    return this.#state;
  }

  hashAt(place: number): TreeHash {
    const row = this.#read.get(place) as { hash: Uint8Array } | undefined;
    if (!row) throw new RangeError('The tree holds no hash at this place.');
    return row.hash;
  }

  append(hashes: readonly TreeHash[], { size, ...reached }: TreeState): void {
    let place = placesOf(this.#state?.size ?? 0);
    inTransaction(this.#database, () => {
      for (const hash of hashes) this.#write.run(place++, hash);
      this.#checkpoints.write(TREE, { ...reached, facts: { size } });
    });
    this.#state = { size, ...reached };
  }

  clear(): void {
    inTransaction(this.#database, () => {
      this.#database.exec('DELETE FROM hashes');
      this.#checkpoints.forget(TREE);
    });
    this.#state = null;
  }

  close(): void {
    this.#database.close();
  }
}
