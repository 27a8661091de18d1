import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CacheTerms, Clock } from '@throughline/kernel';
import type { EventLog, ReadableLog } from '@throughline/event-store';
import { prepareDataDirectory } from './data-directory.js';
import { lockForWriting } from './exclusive-lock.js';
import { KnownGrowth } from './known-growth.js';
import { LogFileRefused } from './log-file-errors.js';
import { LogReader } from './log-reader.js';
import { assertReadable, prepareSchema } from './schema.js';
import { SqliteEventLog } from './sqlite-event-log.js';
import { SqliteReadableLog } from './sqlite-readable-log.js';
import { refusalOf } from './sqlite-faults.js';
import { WakeUp } from './wake-up.js';
import { Writer, type WriterOptions } from './writer.js';

/** Exit status of a process whose log broke while being written: EX_SOFTWARE of sysexits.h. */
const EXIT_LOG_BROKEN = 70;
const BUSY_TIMEOUT_MS = 5_000;

/** Where nothing else is said. */
const PAGE_BYTES = 16_777_216;
const FRESH: CacheTerms = { bytesMax: 4_194_304 };

interface SqliteEventLogOptions {
  readonly file: string;
  /** Stamps `recordedAt`; the machine's clock when absent. */
  readonly clock?: Clock;
  /** Follows a log that another thread or process writes. */
  readonly readonly?: boolean;
  /** Appends are rejected with `LogFull` when the file reaches this many pages of 4,096 bytes; no bound when null or absent. */
  readonly pagesMax?: number | null;
  /** How much the writing connection keeps of the file's pages. */
  readonly pageBytes?: number;
  /** Bounds what is kept of what was appended last. */
  readonly fresh?: CacheTerms;
  /**
   * Called when writing failed in a way that leaves the outcome unknown (an I/O error, a failed synchronization).
   * Carrying on could acknowledge what is lost, so by default the process ends with status 70.
   */
  readonly onFatal?: (error: Error) => void;
}

/** Opens, or makes, the log in one SQLite file. Rejects with `LogFileRefused`, or `LogFull`. */
export async function openSqliteEventLog(
  options: SqliteEventLogOptions & { readonly readonly: true },
): Promise<ReadableLog>;
export async function openSqliteEventLog(
  options: SqliteEventLogOptions & { readonly readonly?: false },
): Promise<EventLog>;
export async function openSqliteEventLog(options: SqliteEventLogOptions): Promise<ReadableLog> {
  const file = resolve(options.file);
  return options.readonly ? openForReading(file) : openForWriting(file, options);
}

function openForReading(file: string): ReadableLog {
  if (!existsSync(file))
    throw new LogFileRefused(
      'log-missing',
      'There is no log in this file yet. Check the data directory, or start the service first.',
    );
  const { database, reader } = openReader(file, { readOnly: true });
  return new SqliteReadableLog({ database, reader, growth: null, wakeUp: new WakeUp(file) });
}

async function openForWriting(file: string, options: SqliteEventLogOptions): Promise<EventLog> {
  prepareDataDirectory(file);
  const release = lockForWriting(file);
  try {
    const { database, reader } = openReader(file, { readOnly: false });
    const wakeUp = new WakeUp(file);
    try {
      const growth = new KnownGrowth(reader.head());
      const writer = await Writer.start(writerOptions(file, { wakeUp, growth }, options));
      const { fresh = FRESH } = options;
      return new SqliteEventLog({ database, reader, growth, wakeUp }, writer, { fresh, release });
    } catch (error) {
      wakeUp.close();
      database.close();
      throw error;
    }
  } catch (error) {
    release();
    throw error;
  }
}

/** The connection for reads; when it may write, it makes the tables of a new log first, and never writes again. */
function openReader(
  file: string,
  { readOnly }: { readonly readOnly: boolean },
): { database: DatabaseSync; reader: LogReader } {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly, timeout: BUSY_TIMEOUT_MS });
    if (readOnly) assertReadable(database);
    else prepareSchema(database);
    database.exec('PRAGMA query_only = ON');
    return { database, reader: new LogReader(database) };
  } catch (error) {
    database?.close();
    throw refusalOf(error);
  }
}

function writerOptions(
  file: string,
  { wakeUp, growth }: { wakeUp: WakeUp; growth: KnownGrowth },
  options: SqliteEventLogOptions,
): WriterOptions {
  const { clock = { now: Date.now }, onFatal = endProcess, pagesMax = null, pageBytes = PAGE_BYTES } = options;
  const onCommit: WriterOptions['onCommit'] = (appended) => {
    for (const { types, position } of appended) growth.appended(types, position);
    wakeUp.wakeEveryone();
  };
  return { file, clock, onFatal, pagesMax, pageBytes, onCommit };
}

function endProcess(error: Error): void {
  process.stderr.write(
    `throughline: ${error.message} The process ends so that nothing unsaved is acknowledged. Check the disk, then run throughline doctor.\n`,
  );
  process.exit(EXIT_LOG_BROKEN);
}
