import type { DatabaseSync } from 'node:sqlite';
import { CHECKPOINT, type ProjectionBuild } from '@throughline/projection';
import { createIndexes, createTables, dropTables, renameTables } from './tables.js';
import { inTransaction } from './transaction.js';
import { VersionWriter } from './version-writer.js';

/** New tables beside those in use, without their indexes until everything is in them. */
export function startBuild(database: DatabaseSync, signature: string, switched: () => void): ProjectionBuild {
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
    finish: async ({ logId, position }) => {
      inTransaction(database, () => createIndexes(database, 'next_'));
      inTransaction(database, () => {
        database.prepare('INSERT INTO next_checkpoint VALUES (?, ?, ?, ?)').run(CHECKPOINT, logId, position, signature);
        dropTables(database, '');
        renameTables(database);
      });
      switched();
    },
    abandon: async () => inTransaction(database, () => dropTables(database, 'next_')),
  };
}
