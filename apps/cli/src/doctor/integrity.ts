import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databasesOf, type Records } from '@throughline/embedded';
import { type Check, fail, ok, REBUILD_VIEWS, RESTORE_BACKUP } from './check.js';

const FAULTS_SHOWN = 3;

/** Whether SQLite finds every page and index of the files as it left them: a disk that fails often does so in silence. */
export const checkIntegrity = (records: Records): readonly Check[] =>
  databasesOf(records).map(({ file, isRecord }) => integrityOf(file, isRecord ? RESTORE_BACKUP : REBUILD_VIEWS));

function integrityOf(file: string, remedy: string): Check {
  const name = basename(file);
  const faults = faultsIn(file);
  if (faults.length === 0) return ok('integrity', `${name} is whole.`, { file });
  return fail('integrity', `${name} is damaged. ${remedy}`, { file, faults: faults.join('; ') });
}

function faultsIn(file: string): readonly string[] {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const rows = database.prepare(`PRAGMA integrity_check(${FAULTS_SHOWN})`).all() as { integrity_check: string }[];
    return rows.map(({ integrity_check: text }) => text).filter((text) => text !== 'ok');
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    database?.close();
  }
}
