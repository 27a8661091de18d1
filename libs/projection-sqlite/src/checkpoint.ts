import type { DatabaseSync } from 'node:sqlite';
import type { FollowedEvent } from '@throughline/projection';
import { SqliteCheckpoints } from '@throughline/sqlite';
import type { Prefix } from './tables.js';

/** What the rows of a shard have to know besides how far they have come. */
interface RowFacts {
  /** Of the views that made the rows. */
  readonly signature: string;
  readonly lastEvent: FollowedEvent | null;
}

/** How far the rows of each shard have come. */
export const rowCheckpoints = (database: DatabaseSync, prefix: Prefix = ''): SqliteCheckpoints<RowFacts> =>
  new SqliteCheckpoints(database, prefix);
