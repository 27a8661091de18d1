import type { DatabaseSync } from 'node:sqlite';
import { waitingAtMost } from './waiting-at-most.js';

const WAIT_MS = 200;

/** Empties the write-ahead file, which still holds pages from before; false while another process reads, which may last. */
export function emptyWriteAhead(database: DatabaseSync): boolean {
  const emptied = () => database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
  return waitingAtMost(database, WAIT_MS, emptied).busy === 0;
}
