import type { DatabaseSync } from 'node:sqlite';
import type { ProjectionBuild } from '@throughline/projection';
import { inTransaction } from '@throughline/sqlite';
import { rowCheckpoints } from './checkpoint.js';
import { createIndexes, createTables, dropTables, renameTables } from './tables.js';
import { VersionWriter } from './version-writer.js';

interface Building {
  readonly work: string;
  readonly signature: string;
  /** Told when the new tables have taken the place of the old. */
  readonly switched: () => void;
}

/** New tables beside those in use, without their indexes until everything is in them. */
export function startBuild(database: DatabaseSync, { work, signature, switched }: Building): ProjectionBuild {
  inTransaction(database, () => {
    dropTables(database, 'next_');
    createTables(database, 'next_');
  });
  const writer = new VersionWriter(database, 'next_');
  const held = database.prepare(
    'SELECT 1 FROM next_clients WHERE clientId = ?1 UNION ALL SELECT 1 FROM next_parked WHERE clientId = ?1',
  );
  return {
    addTimes: async (times) => inTransaction(database, () => writer.passTimes(times)),
    addClients: async (histories) =>
      inTransaction(database, () => {
        for (const history of histories) writer.addHistory(history);
      }),
    holds: async (clientId) => held.get(clientId) !== undefined,
    finish: async ({ logId, position, lastEvent }) => {
      inTransaction(database, () => createIndexes(database, 'next_'));
      inTransaction(database, () => {
        rowCheckpoints(database, 'next_').write(work, { logId, position, facts: { signature, lastEvent } });
        dropTables(database, '');
        renameTables(database);
      });
      switched();
    },
    abandon: async () => inTransaction(database, () => dropTables(database, 'next_')),
  };
}
