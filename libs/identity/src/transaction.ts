import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '@throughline/kernel';

const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;

/** Everything in `work` is durable when this returns, or none of it is there when it throws. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
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

/** Not an I/O error: after a failed synchronisation nobody knows what reached the disk, and the process must end. */
function mayPass(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode;
  return code !== undefined && [SQLITE_BUSY, SQLITE_FULL].includes(code & 0xff);
}

function unavailable(error: unknown): Refusal {
  const refusal = new Refusal('vault-unavailable', 'The identity vault cannot write now; nothing was recorded.', { kind: 'unavailable' });
  refusal.cause = error;
  return refusal;
}
