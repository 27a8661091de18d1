import { LogDamaged, LogFull } from '@throughline/event-store';
import { LogFileRefused } from './log-file-errors.js';

export const SQLITE_BUSY = 5;
const SQLITE_IO_ERROR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANNOT_OPEN = 14;
const SQLITE_NOT_A_DATABASE = 26;

/** The primary result code of an error of SQLite; 0 for any other error. */
export function sqliteCode(error: unknown): number {
  return ((error as { errcode?: number }).errcode ?? 0) & 0xff;
}

/** Turns what SQLite says while a file is opened into what its owner can do about it; anything else passes unchanged. */
export function refusalOf(error: unknown): unknown {
  switch (sqliteCode(error)) {
    case SQLITE_NOT_A_DATABASE:
      return new LogFileRefused(
        'log-not-a-database',
        'This file is not a log. Check the path; nothing in it was changed.',
        { cause: error },
      );
    case SQLITE_CORRUPT:
      return new LogFileRefused(
        'log-corrupted',
        'This log is damaged. Restore a complete backup into an empty directory, with the newest copy of the keys.',
        { cause: error },
      );
    case SQLITE_CANNOT_OPEN:
      return new LogFileRefused(
        'log-not-readable',
        'This file cannot be opened by this user. Check its owner and permissions.',
        { cause: error },
      );
    case SQLITE_FULL:
      return new LogFull();
    default:
      return error;
  }
}

/** A number in the file that no number of ours can be. */
const isOutOfRange = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_OUT_OF_RANGE';

/** Runs a read of an open log. Throws `LogDamaged` when SQLite reports an I/O error, a corrupt file, or a file that is no database. */
export function readOf<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const damaged = [SQLITE_IO_ERROR, SQLITE_CORRUPT, SQLITE_NOT_A_DATABASE].includes(sqliteCode(error));
    throw damaged || isOutOfRange(error) ? new LogDamaged({ cause: error }) : error;
  }
}
