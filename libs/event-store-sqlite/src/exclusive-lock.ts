import { DatabaseSync } from 'node:sqlite';
import { LogFileRefused } from './log-file-errors.js';
import { refusalOf, SQLITE_BUSY, sqliteCode } from './sqlite-faults.js';

/**
 * Lets one writer at a time have a log file. The lock is an exclusive transaction on an empty sibling database: the
 * operating system drops it when the process dies in whatever way, so there is no stale lock to clear.
 * Answers the release.
 */
export function lockForWriting(file: string): () => void {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (sqliteCode(error) !== SQLITE_BUSY) throw refusalOf(error);
    throw new LogFileRefused(
      'data-directory-in-use',
      'Another process is using this data directory. End it first, or choose another directory.',
      { cause: error },
    );
  }
  return () => lock.close();
}
