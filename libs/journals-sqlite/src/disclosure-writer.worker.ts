/**
 * Writes the ledger of disclosures in a thread of its own, so that nobody else waits for the disk meanwhile. It imports nothing
 * but Node's own modules, because Node loads this file as it is, from `src` under test and from `dist` in service.
 *
 * In: batches, each one transaction; then `close`. Out, for each batch: the numbers of its new rows, or why there are none.
 */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

export type LedgerRow = readonly (string | number | null)[];
export type LedgerWrite =
  { readonly row: LedgerRow } | { readonly number: number; readonly to: string } | { readonly nothing: true };
export type LedgerOutcome =
  | { readonly numbers: readonly (number | null)[] }
  | { readonly failure: { readonly name: string; readonly message: string } };

const port = parentPort!;
const { file } = workerData as { readonly file: string };
const database = new DatabaseSync(file, { timeout: 5_000 });
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
const insert = database.prepare(
  `INSERT INTO disclosures (at, actorId, roles, what, purpose, legalBasis, facilities, filter, correlationId, fromPosition, toPosition)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const end = database.prepare('UPDATE disclosures SET toPosition = ? WHERE number = ?');

port.on('message', (message: readonly LedgerWrite[] | 'close') => {
  if (message !== 'close') return port.postMessage(written(message));
  database.close();
  port.close();
});

function written(writes: readonly LedgerWrite[]): LedgerOutcome {
  try {
    database.exec('BEGIN IMMEDIATE');
    const numbers = writes.map(writeOne);
    database.exec('COMMIT');
    return { numbers };
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    const { name, message } = error instanceof Error ? error : new Error('unknown');
    return { failure: { name, message } };
  }
}

function writeOne(write: LedgerWrite): number | null {
  if ('row' in write) return Number(insert.run(...write.row).lastInsertRowid);
  if ('number' in write) end.run(write.to, write.number);
  return null;
}
