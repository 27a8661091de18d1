import type { DatabaseSync } from 'node:sqlite';
import { vaultUnavailable } from '@throughline/identity';
import { Refusal } from '@throughline/kernel';

const SQLITE_BUSY = 5;
const SQLITE_IO_ERROR = 10;
const SQLITE_FULL = 13;
/** EX_SOFTWARE of sysexits.h, as for a log that broke. */
const EXIT_VAULT_BROKEN = 70;
const CHECKPOINT_PAGES = 1_000;
const COMMITS_PER_WAL_LOOK = 16;

const commits = new WeakMap<DatabaseSync, number>();

/** Everything in `work` is durable when this returns, or none of it is there when it throws. Inside another, it is a part of that one. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  if (database.isTransaction) return work();
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = work();
    database.exec('COMMIT');
    checkpointAtTimes(database);
    return result;
  } catch (error) {
    if (primaryCodeOf(error) === SQLITE_IO_ERROR) endProcess();
    if (database.isTransaction) database.exec('ROLLBACK');
    throw mayPass(error) ? unavailable(error) : error;
  }
}

/** Moves committed pages into the database file once enough have gathered. What was committed stays so; a full disk or another process only postpones it. */
function checkpointAtTimes(database: DatabaseSync): void {
  const count = commits.get(database) ?? 0;
  commits.set(database, count + 1);
  if (count % COMMITS_PER_WAL_LOOK !== 0) return;
  try {
    const { log } = database.prepare('PRAGMA wal_checkpoint(NOOP)').get() as { log: number };
    if (log >= CHECKPOINT_PAGES) database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  } catch (error) {
    if (!mayPass(error)) throw error;
  }
}

/** Another process holds the lock that was wanted. */
export function isBusy(error: unknown): boolean {
  return primaryCodeOf(error) === SQLITE_BUSY;
}

function mayPass(error: unknown): boolean {
  return isBusy(error) || primaryCodeOf(error) === SQLITE_FULL;
}

/** After a failed synchronization nobody knows what reached the disk, and a second one may claim that all is well. */
function endProcess(): never {
  process.stderr.write(
    'throughline: The identity vault can no longer be written: disk I/O error. The process ends so that nothing unsaved is acknowledged. Check the disk, then run throughline doctor.\n',
  );
  process.exit(EXIT_VAULT_BROKEN);
}

function primaryCodeOf(error: unknown): number | undefined {
  const code = (error as { errcode?: number }).errcode;
  return code === undefined ? undefined : code & 0xff;
}

function unavailable(error: unknown): Refusal {
  const refusal = new Refusal(vaultUnavailable);
  refusal.cause = error;
  return refusal;
}
