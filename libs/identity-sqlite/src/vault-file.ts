import { closeSync, existsSync, lstatSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { defineProblem, Refusal } from '@throughline/kernel';
import {
  ensureOwnDirectory,
  fileProblem,
  NOT_A_FILE,
  OPEN_TO_OTHERS,
  OWNED_BY_ANOTHER,
  OWNER_ONLY_FILE_MODE,
  type ProtectedFile,
  refuseUnlessOwnersOnly,
} from './protected-file.js';
import { inTransaction, isBusy } from './transaction.js';
import { VAULT_APPLICATION_ID, VAULT_SCHEMA, VAULT_SCHEMA_SINCE, VAULT_VERSION } from './vault-schema.js';

const vaultNewerThanSoftware = defineProblem({
  code: 'vault-newer-than-software',
  kind: 'fault',
  sentence: 'This vault was written by a newer version of the software. Run that version or a later one.',
});

const vaultNotDurable = defineProblem({
  code: 'vault-not-durable',
  kind: 'fault',
  sentence: 'This file system does not give the vault durable writes. Choose a directory on a local disk.',
});

const vaultUnrecognized = defineProblem({
  code: 'vault-unrecognized',
  kind: 'fault',
  sentence: 'This file is not an identity vault. Name another file, or restore the vault from a backup.',
});

const VAULT_FILE: ProtectedFile = {
  notAFile: fileProblem('vault-file-not-a-file', NOT_A_FILE),
  ownedByAnother: fileProblem('vault-file-owned-by-another', OWNED_BY_ANOTHER),
  openToOthers: fileProblem('vault-file-open-to-others', OPEN_TO_OTHERS),
};

const BUSY_TIMEOUT_MS = 10_000;
const START_ATTEMPTS_MAX = 200;
const START_PAUSE_MS = 25;
/** Write-ahead, synchronized at each commit; what is deleted is overwritten; what is sorted never spills to a file. */
const SETTINGS = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['secure_delete', 1],
  ['temp_store', 2],
  // Checkpoints are made after commits, see `inTransaction`: SQLite would swallow their errors.
  ['wal_autocheckpoint', 0],
] as const;

/**
 * Opens the vault's SQLite file, making it at a first start. Refuses a file that is no vault, one written by newer
 * software, one open to other accounts, and settings under which an acknowledged write could be lost.
 */
export function openVaultFile(path: string): DatabaseSync {
  ensureOwnDirectory(dirname(path));
  if (!existsSync(path)) closeSync(openSync(path, 'a', OWNER_ONLY_FILE_MODE));
  refuseUnlessOwnersOnly(VAULT_FILE, path, lstatSync(path));
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  try {
    waitingForOthers(() => {
      const isNew = refuseOtherFiles(database);
      setDurable(database);
      if (isNew) inTransaction(database, () => createUnlessMade(database));
      database.exec(VAULT_SCHEMA_SINCE);
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLite does not wait for the lock under which a file is switched to write-ahead while other processes start too. */
function waitingForOthers(work: () => void): void {
  for (let attempt = 1; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || attempt === START_ATTEMPTS_MAX) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, START_PAUSE_MS);
    }
  }
}

/** True for an empty file. Looks before anything is written, so that a stranger's file stays as it was. */
function refuseOtherFiles(database: DatabaseSync): boolean {
  const { applicationId, version, tables } = asVault(() => headerOf(database));
  if (applicationId === 0 && tables === 0) return true;
  if (applicationId !== VAULT_APPLICATION_ID) throw new Refusal(vaultUnrecognized);
  if (version > VAULT_VERSION) {
    throw new Refusal(vaultNewerThanSoftware);
  }
  return false;
}

/** Read in one piece: another process may be making the vault between two questions. */
function headerOf(database: DatabaseSync) {
  return database
    .prepare(
      `SELECT (SELECT application_id FROM pragma_application_id) AS applicationId,
              (SELECT user_version FROM pragma_user_version) AS version,
              (SELECT count(*) FROM sqlite_schema) AS tables`,
    )
    .get() as { applicationId: number; version: number; tables: number };
}

function setDurable(database: DatabaseSync): void {
  for (const [name, value] of SETTINGS) database.exec(`PRAGMA ${name} = ${value}`);
  const holds = SETTINGS.every(([name, value]) => pragma(database, name) === value);
  if (!holds) throw new Refusal(vaultNotDurable);
}

/** Asks again under the write lock: another process may have been first. */
function createUnlessMade(database: DatabaseSync): void {
  if (pragma(database, 'application_id') === VAULT_APPLICATION_ID) return;
  database.exec(
    `${VAULT_SCHEMA} PRAGMA application_id = ${VAULT_APPLICATION_ID}; PRAGMA user_version = ${VAULT_VERSION};`,
  );
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

function asVault<Result>(read: () => Result): Result {
  const SQLITE_NOTADB = 26;
  try {
    return read();
  } catch (error) {
    throw (error as { errcode?: number }).errcode === SQLITE_NOTADB ? new Refusal(vaultUnrecognized) : error;
  }
}
