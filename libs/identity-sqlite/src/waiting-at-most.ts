import type { DatabaseSync } from 'node:sqlite';

/** Does some work in which a lock of another process is waited for no longer than this, whatever the connection waits otherwise. */
export function waitingAtMost<Result>(database: DatabaseSync, waitMs: number, work: () => Result): Result {
  const { timeout } = database.prepare('PRAGMA busy_timeout').get() as { timeout: number };
  database.exec(`PRAGMA busy_timeout = ${waitMs}`);
  try {
    return work();
  } finally {
    database.exec(`PRAGMA busy_timeout = ${timeout}`);
  }
}
