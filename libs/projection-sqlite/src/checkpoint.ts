import type { DatabaseSync } from 'node:sqlite';
import type { BuildCheckpoint, FollowedEvent } from '@throughline/projection';
import type { Prefix } from './tables.js';

/** How far the rows of one shard have come. */
type Checkpoint = BuildCheckpoint & { readonly signature: string };

export function checkpointOf(database: DatabaseSync, work: string): Checkpoint | undefined {
  const statement = database.prepare('SELECT logId, position, signature, lastEvent FROM checkpoint WHERE name = ?');
  const stored = statement.get(work) as
    (Omit<Checkpoint, 'lastEvent'> & { readonly lastEvent: string | null }) | undefined;
  return (
    stored && {
      ...stored,
      lastEvent: stored.lastEvent === null ? null : (JSON.parse(stored.lastEvent) as FollowedEvent),
    }
  );
}

export function setCheckpoint(
  database: DatabaseSync,
  prefix: Prefix,
  { work, logId, position, signature, lastEvent }: Checkpoint & { readonly work: string },
): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO ${prefix}checkpoint (name, logId, position, signature, lastEvent) VALUES (?, ?, ?, ?, ?)`,
    )
    .run(work, logId, position, signature, lastEvent && JSON.stringify(lastEvent));
}
