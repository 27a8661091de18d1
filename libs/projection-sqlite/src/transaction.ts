import type { DatabaseSync } from 'node:sqlite';

/** All or nothing, against other writers too. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  return between(database, 'BEGIN IMMEDIATE', work);
}

/** Reads that all see the same state. */
export function inSnapshot<Result>(database: DatabaseSync, work: () => Result): Result {
  return between(database, 'BEGIN', work);
}

function between<Result>(database: DatabaseSync, begin: string, work: () => Result): Result {
  database.exec(begin);
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // An error may have ended the transaction already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
