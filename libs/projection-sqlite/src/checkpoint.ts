import type { DatabaseSync } from 'node:sqlite';
import { type BuildCheckpoint, CHECKPOINT, type FollowedEvent } from '@throughline/projection';
import type { Prefix } from './tables.js';

type Checkpoint = BuildCheckpoint & { readonly signature: string };

export function checkpointOf(database: DatabaseSync): Checkpoint | undefined {
  const statement = database.prepare('SELECT logId, position, signature, lastEvent FROM checkpoint WHERE name = ?');
  const stored = statement.get(CHECKPOINT) as
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
  { logId, position, signature, lastEvent }: Checkpoint,
): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO ${prefix}checkpoint (name, logId, position, signature, lastEvent) VALUES (?, ?, ?, ?, ?)`,
    )
    .run(CHECKPOINT, logId, position, signature, lastEvent && JSON.stringify(lastEvent));
}
