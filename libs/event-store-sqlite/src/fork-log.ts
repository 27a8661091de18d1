import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { lockForWriting } from './exclusive-lock.js';
import { assertReadable } from './schema.js';

/**
 * Gives a copy of a log an identity of its own, and notes up to where it is the same as the log that it was copied from.
 * Whatever followed that log then notices. `shared` says how far that is: to its end, or to no event for a log whose events
 * were replaced. Throws `LogFileRefused` for what is no log of ours, or is being written.
 */
export function forkLog(file: string, shared: 'all' | 'none' = 'all'): void {
  const release = lockForWriting(file);
  try {
    const database = new DatabaseSync(file);
    try {
      assertReadable(database);
      database.exec('PRAGMA synchronous = FULL; BEGIN IMMEDIATE');
      // In two steps, so that no two generations ever share a number.
      database.exec('UPDATE lineage SET generation = -(generation + 1); UPDATE lineage SET generation = -generation');
      const forkedAt = shared === 'none' ? '0' : '(SELECT coalesce(max(position), 0) FROM events)';
      database.exec(`UPDATE lineage SET forkedAt = ${forkedAt} WHERE generation = 1`);
      database.prepare('INSERT INTO lineage (generation, logId) VALUES (0, ?)').run(randomUUID());
      database.exec('COMMIT');
    } finally {
      database.close();
    }
  } finally {
    release();
  }
}
