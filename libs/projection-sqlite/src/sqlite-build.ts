import type { DatabaseSync } from 'node:sqlite';
import type { ProjectionBuild } from '@throughline/projection';
import { setCheckpoint } from './checkpoint.js';
import { createIndexes, createTables, dropTables, renameTables } from './tables.js';
import { inTransaction } from './transaction.js';
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
  return {
    addTimes: async (times) => inTransaction(database, () => writer.passTimes(times)),
    addClients: async (histories) =>
      inTransaction(database, () => {
        for (const history of histories) writer.addHistory(history);
      }),
    finish: async ({ logId, position, lastEvent }) => {
      inTransaction(database, () => createIndexes(database, 'next_'));
      inTransaction(database, () => {
        setCheckpoint(database, 'next_', { work, logId, position, lastEvent, signature });
        dropTables(database, '');
        renameTables(database);
      });
      switched();
    },
    abandon: async () => inTransaction(database, () => dropTables(database, 'next_')),
  };
}
