import type { DatabaseSync } from 'node:sqlite';
import { assertMayAdvance, CheckpointOfAnotherLog, type Position, START } from '@throughline/event-store';
import {
  type ClientHistory,
  type ParkedClient,
  type ProjectionBatch,
  type ProjectionBuild,
  type ProjectionStatus,
  type ProjectionStore,
  type RowVersion,
} from '@throughline/projection';
import { VIEW_NAMES, type ViewName, type ViewRow } from '@throughline/views';
import { inTransaction } from '@throughline/sqlite';
import { rowCheckpoints } from './checkpoint.js';
import { columnsOf, quoted, rowFrom } from './columns.js';
import { everyVersionOf } from './every-version.js';
import { startBuild } from './sqlite-build.js';
import { PARKED_COLUMNS, VERSION_COLUMNS } from './tables.js';
import { VersionWriter } from './version-writer.js';

/** Rows in a SQLite file, written by one connection. */
export class SqliteProjectionStore implements ProjectionStore {
  readonly #database: DatabaseSync;
  #writer: VersionWriter;
  #checkpoints: ReturnType<typeof rowCheckpoints>;

  constructor(
    database: DatabaseSync,
    readonly work: string,
  ) {
    this.#database = database;
    this.#writer = new VersionWriter(database, '');
    this.#checkpoints = rowCheckpoints(database);
  }

  async status(logId: string): Promise<ProjectionStatus> {
    const stored = this.#checkpoints.read(this.work);
    if (stored && stored.logId !== logId) throw new CheckpointOfAnotherLog(this.work);
    const latest = this.#database.prepare('SELECT max(recordedAt) AS recordedAt FROM times').get() as {
      recordedAt: number | null;
    };
    const { lastEvent = null, signature = null } = stored?.facts ?? {};
    return { position: stored?.position ?? START, recordedAt: latest.recordedAt, lastEvent, signature };
  }

  async parked(): Promise<readonly ParkedClient[]> {
    const rows = this.#database.prepare(`SELECT ${PARKED_COLUMNS.join()} FROM parked ORDER BY clientId`).all();
    return rows.map((row) => ({ ...row })) as unknown as ParkedClient[];
  }

  async commit(batch: ProjectionBatch): Promise<void> {
    const { logId, previous, next, lastEvent, times, rows, clients, parked } = batch;
    inTransaction(this.#database, () => {
      const stored = this.#checkpoints.read(this.work);
      assertMayAdvance(this.work, stored, { logId, previous, next });
      this.#writer.moveAll(rows);
      for (const client of clients) this.#writer.putStatus(client);
      for (const client of parked) this.#writer.park(client);
      this.#writer.passTimes(times);
      const { signature = batch.signature, lastEvent: before = null } = stored?.facts ?? {};
      const facts = { signature, lastEvent: lastEvent ?? before };
      this.#checkpoints.write(this.work, { logId, position: next, facts });
    });
  }

  async replaceClient(clientId: string, history: ClientHistory): Promise<void> {
    inTransaction(this.#database, () => {
      for (const table of [...VIEW_NAMES, 'clients', 'parked']) {
        this.#database.prepare(`DELETE FROM ${table} WHERE clientId = ?`).run(clientId);
      }
      this.#writer.addHistory(history);
    });
  }

  async build(signature: string): Promise<ProjectionBuild> {
    const switched = (): void => {
      this.#writer = new VersionWriter(this.#database, '');
      this.#checkpoints = rowCheckpoints(this.#database);
    };
    return startBuild(this.#database, { work: this.work, signature, switched });
  }

  async *versions(view: ViewName): AsyncIterable<RowVersion & { readonly clientId: string }> {
    const columns = columnsOf(view);
    const names = [...VERSION_COLUMNS, ...columns.map(({ field }) => quoted(field))].join(', ');
    const statement = this.#database.prepare(
      `SELECT ${names} FROM ${everyVersionOf(view)} ORDER BY clientId, rowKey, knownFrom`,
    );
    statement.setReturnArrays(true);
    for (const values of statement.iterate() as unknown as Iterable<(string | number | null)[]>) {
      const [clientId, key, knownFrom, knownTo, knownFromAt, knownToAt] = values;
      yield {
        clientId: clientId as string,
        view,
        key: key as string,
        knownFrom: knownFrom as Position,
        knownTo: knownTo as Position | null,
        knownFromAt: knownFromAt as number,
        knownToAt: knownToAt as number | null,
        row: rowFrom(columns, values, VERSION_COLUMNS.length) as ViewRow,
      };
    }
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}
