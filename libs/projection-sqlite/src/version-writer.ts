import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type {
  ClientHistory,
  ClientStatus,
  ParkedClient,
  ProjectionBatch,
  RowVersion,
  TimeMark,
} from '@throughline/projection';
import { VIEW_NAMES, type ViewName } from '@throughline/views';
import { columnsOf, quoted, valuesOf } from './columns.js';
import { intervalOf, lastingOf } from './intervals.js';
import { OPEN_SPAN, spanOfVersion } from './spans.js';
import { PARKED_COLUMNS, type Prefix, VERSION_COLUMNS } from './tables.js';

type Moved = ProjectionBatch['rows'][number];

class Parted extends Error {
  constructor() {
    super('A row was closed that is not current: the views and the projector have parted.');
  }
}

/** Writes versions of rows, clients and times into the tables of one prefix. Transactions are the caller's. */
export class VersionWriter {
  readonly #insert = new Map<ViewName, StatementSync>();
  readonly #close = new Map<ViewName, StatementSync>();
  readonly #client: StatementSync;
  readonly #park: StatementSync;
  readonly #time: StatementSync;

  constructor(database: DatabaseSync, prefix: Prefix) {
    defineSpanFunction(database);
    for (const view of VIEW_NAMES) {
      this.#insert.set(view, database.prepare(insertion(view, prefix)));
      this.#close.set(view, database.prepare(closing(view, prefix)));
    }
    this.#client = database.prepare(`INSERT OR REPLACE INTO ${prefix}clients VALUES (?, ?, ?, ?)`);
    this.#park = database.prepare(
      `INSERT OR REPLACE INTO ${prefix}parked VALUES (${PARKED_COLUMNS.map(() => '?').join()})`,
    );
    this.#time = database.prepare(`INSERT OR REPLACE INTO ${prefix}times VALUES (?, ?)`);
  }

  /** In log order. A version that begins and ends among these is written once, as it ended. */
  moveAll(moves: readonly Moved[]): void {
    const begun = new Map<string, { readonly clientId: string; readonly version: RowVersion }>();
    for (const moved of moves) {
      const { clientId, view, key, position, recordedAt, closes, row } = moved;
      const name = `${view} ${clientId} ${key}`;
      const known = begun.get(name);
      begun.delete(name);
      if (known && !closes) throw new Parted();
      if (known) this.insert(clientId, { ...known.version, knownTo: position, knownToAt: recordedAt });
      else if (closes) this.#closeStored(moved);
      const begins = { knownFrom: position, knownTo: null, knownFromAt: recordedAt, knownToAt: null };
      if (row) begun.set(name, { clientId, version: { view, key, ...begins, row } });
    }
    for (const { clientId, version } of begun.values()) this.insert(clientId, version);
  }

  #closeStored({ clientId, view, key, position, recordedAt }: Moved): void {
    const { changes } = (this.#close.get(view) as StatementSync).run(position, recordedAt, clientId, key);
    if (changes !== 1) throw new Parted();
  }

  insert(clientId: string, version: RowVersion): void {
    const { view, key, knownFrom, knownTo, knownFromAt, knownToAt, row } = version;
    const values = valuesOf(columnsOf(view), row);
    (this.#insert.get(view) as StatementSync).run(
      clientId,
      key,
      knownFrom,
      knownTo,
      knownFromAt,
      knownToAt,
      spanFor(version),
      ...values,
    );
  }

  addHistory({ client, versions, parked }: ClientHistory): void {
    const clientId = client?.clientId ?? parked?.clientId;
    for (const version of versions) this.insert(clientId as string, version);
    if (client) this.putStatus(client);
    if (parked) this.park(parked);
  }

  putStatus({ clientId, revision, position, registeredFacilityId }: ClientStatus): void {
    this.#client.run(clientId, revision, position, registeredFacilityId);
  }

  park(parked: ParkedClient): void {
    this.#park.run(...PARKED_COLUMNS.map((column) => parked[column]));
  }

  passTimes(times: readonly TimeMark[]): void {
    for (const { recordedAt, position } of times) this.#time.run(recordedAt, position);
  }
}

function insertion(view: ViewName, prefix: Prefix): string {
  const names = [...VERSION_COLUMNS, ...columnsOf(view).map(({ field }) => quoted(field))];
  return `INSERT INTO ${prefix}${view} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

/** A version that stops being what we know is filed anew: where it held open, by when it was known. */
function closing(view: ViewName, prefix: Prefix): string {
  const interval = intervalOf(view);
  const to = interval && quoted(interval.to);
  const span = to ? `, span = CASE WHEN ${to} IS NULL THEN knownSpan(knownFromAt, ?2) ELSE span END` : '';
  return `UPDATE ${prefix}${view} SET knownTo = ?1, knownToAt = ?2${span} WHERE clientId = ?3 AND rowKey = ?4 AND knownTo IS NULL`;
}

function defineSpanFunction(database: DatabaseSync): void {
  database.function('knownSpan', { deterministic: true }, (knownFromAt, knownToAt) =>
    spanOfVersion({ from: 0, to: null, knownFromAt: Number(knownFromAt), knownToAt: Number(knownToAt) }),
  );
}

function spanFor({ view, row, knownFromAt, knownToAt }: RowVersion): number {
  const lasting = lastingOf(view, row);
  return lasting ? spanOfVersion({ ...lasting, knownFromAt, knownToAt }) : OPEN_SPAN;
}
