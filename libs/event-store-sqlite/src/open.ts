import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '@throughline/kernel';
import type { EventLog } from '@throughline/event-store';
import { prepareDataDirectory } from './data-directory.js';
import { assertDurable } from './durable-settings.js';
import { lockForWriting } from './exclusive-lock.js';
import { LogFileRefused } from './log-file-errors.js';
import { LogReader } from './log-reader.js';
import { assertReadable, prepareSchema } from './schema.js';
import { SqliteEventLog } from './sqlite-event-log.js';
import { Writer } from './writer.js';

/** Exit status of a process whose log broke while being written: EX_SOFTWARE of sysexits.h. */
const EXIT_LOG_BROKEN = 70;
const SQLITE_CORRUPT = 11;
const SQLITE_NOT_A_DATABASE = 26;

export interface SqliteEventLogOptions {
  readonly file: string;
  /** Stamps `recordedAt`; the machine's clock when absent. */
  readonly clock?: Clock;
  /** Follows a log that another thread or process writes; appends are rejected with `LogReadOnly`. */
  readonly readonly?: boolean;
  /** Appends are rejected with `LogFull` when the file reaches this many pages of 4,096 bytes; no bound when absent. */
  readonly pagesMax?: number;
  /**
   * Called when writing failed in a way that leaves the outcome unknown (an I/O error, a failed synchronisation).
   * Carrying on could acknowledge what is lost, so by default the process ends with status 70.
   */
  readonly onFatal?: (error: Error) => void;
}

/** Opens, or makes, the log in one SQLite file. Rejects with `LogFileRefused`. */
export async function openSqliteEventLog(options: SqliteEventLogOptions): Promise<EventLog> {
  const file = resolve(options.file);
  return options.readonly ? openForReading(file) : openForWriting(file, options);
}

function openForReading(file: string): EventLog {
  if (!existsSync(file)) throw new LogFileRefused('log-missing', 'There is no log in this file yet.');
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  return closingOnError(database, () => {
    assertReadable(database);
    return new SqliteEventLog({ file, database, reader: new LogReader(database), writer: null, release: () => undefined });
  });
}

async function openForWriting(file: string, options: SqliteEventLogOptions): Promise<EventLog> {
  prepareDataDirectory(file);
  const release = lockForWriting(file);
  try {
    const database = new DatabaseSync(file, { timeout: 5_000 });
    const reader = closingOnError(database, () => {
      prepareDatabase(database);
      return new LogReader(database);
    });
    const writer = await startWriter(file, options).catch((error: unknown) => {
      database.close();
      throw error;
    });
    return new SqliteEventLog({ file, database, reader, writer, release });
  } catch (error) {
    release();
    throw error;
  }
}

/** This connection makes the tables once and then only reads. */
function prepareDatabase(database: DatabaseSync): void {
  // Full before the first write, so that the log's identity is as durable as its events.
  database.exec('PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL');
  prepareSchema(database);
  database.exec('PRAGMA query_only = ON');
}

async function startWriter(file: string, { clock = { now: Date.now }, onFatal = endProcess, pagesMax }: SqliteEventLogOptions): Promise<Writer> {
  const writer = new Writer({ file, clock, onFatal, pagesMax: pagesMax ?? null });
  try {
    assertDurable(await writer.ready);
    return writer;
  } catch (error) {
    await writer.close();
    throw error;
  }
}

function closingOnError<Result>(database: DatabaseSync, use: () => Result): Result {
  try {
    return use();
  } catch (error) {
    database.close();
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  const code = ((error as { errcode?: number }).errcode ?? 0) & 0xff;
  if (code === SQLITE_NOT_A_DATABASE) {
    return new LogFileRefused('log-not-a-database', 'This file is not a log. Check the path; nothing in it was changed.', { cause: error });
  }
  if (code === SQLITE_CORRUPT) {
    return new LogFileRefused('log-corrupted', 'This log is damaged. Keep the file as it is and restore a backup beside it.', { cause: error });
  }
  return error;
}

function endProcess(error: Error): void {
  process.stderr.write(`throughline: ${error.message} The process ends so that nothing unsaved is acknowledged.\n`);
  process.exit(EXIT_LOG_BROKEN);
}
