import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '@throughline/kernel';

const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;

/** Everything in `work` is durable when this returns, or none of it is there when it throws. Inside another, it is a part of that one. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  if (database.isTransaction) return work();
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw mayPass(error) ? unavailable(error) : error;
  }
}

/** Another process holds the lock that was wanted. */
export function isBusy(error: unknown): boolean {
  return primaryCodeOf(error) === SQLITE_BUSY;
}

/** Not an I/O error: after a failed synchronisation nobody knows what reached the disk, and the process must end. */
function mayPass(error: unknown): boolean {
  return isBusy(error) || primaryCodeOf(error) === SQLITE_FULL;
}

function primaryCodeOf(error: unknown): number | undefined {
  const code = (error as { errcode?: number }).errcode;
  return code === undefined ? undefined : code & 0xff;
}

function unavailable(error: unknown): Refusal {
  const refusal = new Refusal('vault-unavailable', 'The identity vault cannot write now; nothing was recorded.', { kind: 'unavailable' });
  refusal.cause = error;
  return refusal;
}
