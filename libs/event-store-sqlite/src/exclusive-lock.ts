import { DatabaseSync } from 'node:sqlite';
import { LogFileRefused } from './log-file-errors.js';

/**
 * Lets one writer at a time have a log file. The lock is an exclusive transaction on an empty sibling database: the
 * operating system drops it when the process dies in whatever way, so there is no stale lock to clear.
 * Answers the release.
 */
export function lockForWriting(file: string): () => void {
  const lock = new DatabaseSync(`${file}.lock`);
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new LogFileRefused('data-directory-in-use', 'Another process is using this data directory. End it first, or choose another directory.', { cause });
  }
  return () => lock.close();
}
