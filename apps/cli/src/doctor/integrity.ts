import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DataFiles } from '@throughline/embedded';
import { type Check, fail, ok, REBUILD_VIEWS, RESTORE_BACKUP } from './check.js';

const FAULTS_SHOWN = 3;

/** Whether SQLite finds every page and index of the files as it left them: a disk that fails often does so in silence. */
export function checkIntegrity({ log, identity, views }: DataFiles): readonly Check[] {
  const files = [
    [log, RESTORE_BACKUP],
    [identity, RESTORE_BACKUP],
    [views, REBUILD_VIEWS],
  ] as const;
  return files.filter(([file]) => existsSync(file)).map(([file, remedy]) => integrityOf(file, remedy));
}

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
