import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { JobFailure } from '@throughline/kernel';
import { isBusy } from './is-busy.js';

const OWNER_ONLY = 0o600;
/** Others look at the holder for an instant. */
const WAIT_MS = 1_000;

/** A file that this process may write; or which process has it: null when that cannot be said. */
export type Claim = { readonly release: () => void } | { readonly heldBy: number | null };

/**
 * Lets one process at a time write a file. The lock is a transaction on a sibling database, `<file>.lock`, whose version is the
 * holder's process ID. The operating system drops it when the process dies in whatever way, so that none goes stale: what a
 * killed process leaves is taken over. Throws `file-not-lockable`.
 */
export function claimFile(file: string): Claim {
  const lock = `${file}.lock`;
  for (;;) {
    makeOnce(lock);
    const there = inodeOf(lock);
    const { database, claim } = claimIn(lock);
    // Between both looks its holder released it, and another may have made it anew: this one is no longer the lock.
    const gone = inodeOf(lock) !== there;
    if (gone || 'heldBy' in claim) database.close();
    if (!gone) return claim;
  }
}

function claimIn(lock: string): { readonly database: DatabaseSync; readonly claim: Claim } {
  const database = new DatabaseSync(lock, { timeout: 0 });
  try {
    return { database, claim: begun(database) ? own(database, lock) : { heldBy: holderIn(database) } };
  } catch (cause) {
    database.close();
    throw new JobFailure(
      'file-not-lockable',
      `${lock} cannot be locked. Choose a folder on a local disk, or move this file away if another program made it.`,
      { about: 'surroundings', cause },
    );
  }
}

/** Never opened when it is there: to close a file drops every lock that this process has on it. */
export function makeOnce(file: string): void {
  try {
    closeSync(openSync(file, 'wx', OWNER_ONLY));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

const inodeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;

/** Others may read beside it. */
function begun(database: DatabaseSync): boolean {
  database.exec('PRAGMA busy_timeout = 0');
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (!isBusy(error)) throw error;
    return false;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${WAIT_MS}`);
  }
}

/** Says who holds it. To say so it must be let go once, when another may come first. */
function own(database: DatabaseSync, lock: string): Claim {
  while (holderIn(database) !== process.pid) {
    database.exec(`PRAGMA user_version = ${process.pid}; COMMIT`);
    if (!begun(database)) return { heldBy: holderIn(database) };
  }
  return {
    release: () => {
      if (!database.isOpen) return;
      rmSync(lock, { force: true });
      database.close();
    },
  };
}

function holderIn(database: DatabaseSync): number | null {
  try {
    return Number(database.prepare('PRAGMA user_version').get()?.['user_version']) || null;
  } catch (error) {
    if (!isBusy(error)) throw error;
    return null;
  }
}
