import type { DatabaseSync } from 'node:sqlite';

const WAIT_MS = 200;

/** Empties the write-ahead file, which still holds pages from before; false while another process reads, which may last. */
export function emptyWriteAhead(database: DatabaseSync): boolean {
  const { timeout } = database.prepare('PRAGMA busy_timeout').get() as { timeout: number };
  database.exec(`PRAGMA busy_timeout = ${WAIT_MS}`);
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
  database.exec(`PRAGMA busy_timeout = ${timeout}`);
  return busy === 0;
}
