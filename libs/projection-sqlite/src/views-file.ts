import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '@throughline/sqlite';
import { createIndexes, createTables, dropTables, TABLES_SIGNATURE } from './tables.js';

/** "THLV": tells our files from any other program's. */
const APPLICATION_ID = 0x54_48_4c_56;
const OWNER_ONLY = 0o600;
/** Rows can be made again from the log, so losing the last transactions to a power cut is no loss. */
const WRITER_SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA wal_autocheckpoint = 16384;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA temp_store = MEMORY`;
/** How much a connection keeps of the file's pages, where nothing else is said. */
const PAGE_BYTES = 33_554_432;

/** A negative size is in KiB. */
const keepingPages = (bytes: number): string => `PRAGMA cache_size = ${-Math.ceil(bytes / 1_024)}`;

export class ViewsFileRefused extends Error {
  readonly code = 'views-of-another-program';
  constructor() {
    super('This file is a database of another program. Name another file for the views.');
    this.name = 'ViewsFileRefused';
  }
}

/** Opens the one writing connection, and makes the tables of a new file. Throws `ViewsFileRefused`, and what SQLite finds damaged. */
export function openForWriting(file: string, pageBytes = PAGE_BYTES): DatabaseSync {
  makeFile(file);
  const database = new DatabaseSync(file, { timeout: 10_000 });
  try {
    database.exec(`${WRITER_SETTINGS}; ${keepingPages(pageBytes)}`);
    prepareTables(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens a connection that only reads; makes the file first when it is not there yet. */
export function openForReading(file: string, pageBytes = PAGE_BYTES): DatabaseSync {
  if (!existsSync(file) || !hasTables(file)) openForWriting(file).close();
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  // Not mapped into memory: a file that is cut under a mapping ends the process.
  database.exec(`${keepingPages(pageBytes)}; PRAGMA temp_store = MEMORY`);
  return database;
}

/** Another thread may be about to make them. */
function hasTables(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true });
  const made = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'checkpoint'`).get() !== undefined;
  database.close();
  return made;
}

function makeFile(file: string): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', OWNER_ONLY));
  chmodSync(file, OWNER_ONLY);
}

function prepareTables(database: DatabaseSync): void {
  inTransaction(database, () => {
    const application = pragma(database, 'application_id');
    const empty =
      (database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number }).tables === 0;
    if (!empty && application !== APPLICATION_ID) throw new ViewsFileRefused();
    // Tables that are declared otherwise are emptied: everything in them can be made again.
    if (!empty && hasTheseTables(database)) return;
    dropTables(database, 'next_');
    dropTables(database, '');
    database.exec('DROP TABLE IF EXISTS generations; CREATE TABLE generations (generation INTEGER NOT NULL) STRICT');
    database.exec('INSERT INTO generations VALUES (0)');
    createTables(database, '');
    createIndexes(database, '');
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${TABLES_SIGNATURE}`);
  });
}

/** Whether the tables in a file are declared as this software declares them. */
export const hasTheseTables = (database: DatabaseSync): boolean =>
  pragma(database, 'user_version') === TABLES_SIGNATURE;

function pragma(database: DatabaseSync, name: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}
