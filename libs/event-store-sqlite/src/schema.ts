import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { LogFileRefused } from './log-file-errors.js';

/** "THLN": tells our files from any other program's. */
const APPLICATION_ID = 0x54_48_4c_4e;
const SCHEMA_VERSION = 2;

const SCHEMA = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    schemaVersion INTEGER NOT NULL,
    recordedAt INTEGER NOT NULL,
    data TEXT NOT NULL,
    meta TEXT NOT NULL,
    private TEXT NOT NULL,
    leaf TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
  CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

  -- Generation 0 is this log, 1 the log it was copied from, and so on; forkedAt is the last position shared with it.
  CREATE TABLE lineage (generation INTEGER PRIMARY KEY, logId TEXT NOT NULL UNIQUE, forkedAt INTEGER) STRICT;
`;

/** Makes the tables of an empty file. Refuses, unchanged, a file that is not a log of ours or is newer than this software. */
export function prepareSchema(database: DatabaseSync): void {
  const empty = isEmpty(database);
  if (!empty) assertReadable(database);
  // Full before the first write, so that the log's identity is as durable as its events.
  database.exec('PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL');
  if (empty) create(database);
}

/** Throws `LogFileRefused` unless this is a log that this software understands. */
export function assertReadable(database: DatabaseSync): void {
  if (pragma(database, 'application_id') !== APPLICATION_ID) {
    throw new LogFileRefused(
      'log-of-another-program',
      'This file is a database of another program, not a log. Choose another data directory.',
    );
  }
  if (pragma(database, 'user_version') < SCHEMA_VERSION) {
    throw new LogFileRefused(
      'log-older-than-software',
      'This log was written by an earlier version of this software, before the first release; its events can no longer be read. Keep the file, and choose an empty data directory.',
    );
  }
  if (pragma(database, 'user_version') > SCHEMA_VERSION) {
    throw new LogFileRefused(
      'log-newer-than-software',
      'This log was written by a newer version of this software. Install that version or a later one.',
    );
  }
}

function create(database: DatabaseSync): void {
  database.exec(`BEGIN IMMEDIATE; ${SCHEMA}`);
  database.prepare('INSERT INTO lineage (generation, logId) VALUES (0, ?)').run(randomUUID());
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
}

function isEmpty(database: DatabaseSync): boolean {
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
  return tables.tables === 0 && pragma(database, 'application_id') === 0 && pragma(database, 'user_version') === 0;
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${name}`).get()!)[0]);
}
