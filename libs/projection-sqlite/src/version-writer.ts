import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Position } from '@throughline/event-store';
import type {
  ClientHistory,
  ClientStatus,
  ParkedClient,
  ProjectionBatch,
  RowMove,
  RowVersion,
  TimeMark,
} from '@throughline/projection';
import { VIEW_NAMES, type ViewName, type ViewRow } from '@throughline/views';
import { type Column, columnsOf, quoted, valuesOf } from './columns.js';
import { intervalOf, lastingOf } from './intervals.js';
import { OPEN_SPAN, spanOfVersion } from './spans.js';
import { OPEN_COLUMNS, PARKED_COLUMNS, type Prefix, VERSION_COLUMNS } from './tables.js';

type Moved = ProjectionBatch['rows'][number];

/** A version as it is stored: where `openFrom` is given, the one before it too, which is the same without its end. */
interface StoredVersion extends RowVersion {
  readonly openFrom: Position | null;
  readonly openFromAt: number | null;
}

/** One client's versions that begin among the moves in hand and have not been written yet, by their keys in each view. */
type Begun = Readonly<Record<ViewName, Map<string, StoredVersion>>>;

const noneBegun = (): Begun =>
  Object.fromEntries(VIEW_NAMES.map((view) => [view, new Map<string, StoredVersion>()])) as unknown as Begun;

const CURRENT = { knownTo: null, knownToAt: null, openFrom: null, openFromAt: null };

interface Statements {
  readonly insert: StatementSync;
  readonly close: StatementSync;
  /** Null where rows do not last. */
  readonly end: StatementSync | null;
}

class Parted extends Error {
  constructor() {
    super('A row was closed that is not current: the views and the projector have parted.');
  }
}

/** Writes versions of rows, clients and times into the tables of one prefix. Transactions are the caller's. */
export class VersionWriter {
  readonly #ofViews = new Map<ViewName, Statements>();
  readonly #client: StatementSync;
  readonly #park: StatementSync;
  readonly #time: StatementSync;

  constructor(database: DatabaseSync, prefix: Prefix) {
    defineSpanFunction(database);
    for (const view of VIEW_NAMES) {
      this.#ofViews.set(view, {
        insert: database.prepare(insertion(view, prefix)),
        close: database.prepare(closing(view, prefix)),
        end: intervalOf(view) && database.prepare(ending(view, prefix)),
      });
    }
    this.#client = database.prepare(`INSERT OR REPLACE INTO ${prefix}clients VALUES (?, ?, ?, ?)`);
    this.#park = database.prepare(
      `INSERT OR REPLACE INTO ${prefix}parked VALUES (${PARKED_COLUMNS.map(() => '?').join()})`,
    );
    this.#time = database.prepare(`INSERT OR REPLACE INTO ${prefix}times VALUES (?, ?)`);
  }

  /** In log order. A version that begins and ends among these is written once, as it ended. */
  moveAll(moves: readonly Moved[]): void {
    const begun = new Map<string, Begun>();
    for (const move of moves) {
      const { clientId } = move;
      const ofClient = begun.get(clientId) ?? noneBegun();
      begun.set(clientId, ofClient);
      this.#move(clientId, move, ofClient);
    }
    for (const [clientId, ofClient] of begun) this.#insertAll(clientId, ofClient);
  }

  addHistory({ client, moves, parked }: ClientHistory): void {
    const clientId = client?.clientId ?? parked?.clientId ?? '';
    const begun = noneBegun();
    for (const move of moves) this.#move(clientId, move, begun);
    this.#insertAll(clientId, begun);
    if (client) this.putStatus(client);
    if (parked) this.park(parked);
  }

  #move(clientId: string, move: RowMove, begun: Begun): void {
    const { view, key, position, recordedAt, closes, ends, row } = move;
    const known = begun[view].get(key);
    if (known && !closes) throw new Parted();
    const from = { knownFrom: position, knownFromAt: recordedAt };
    if (ends && row) {
      if (!known) return this.#endStored(clientId, move, row);
      const open = { openFrom: known.knownFrom, openFromAt: known.knownFromAt };
      begun[view].set(key, { ...known, ...from, ...open, row });
      return;
    }
    begun[view].delete(key);
    if (known) this.#insert(clientId, { ...known, knownTo: position, knownToAt: recordedAt });
    else if (closes) this.#closeStored(clientId, move);
    if (row) begun[view].set(key, { view, key, ...from, ...CURRENT, row });
  }

  #closeStored(clientId: string, { view, key, position, recordedAt }: RowMove): void {
    const { changes } = this.#statements(view).close.run(position, recordedAt, clientId, key);
    if (changes !== 1) throw new Parted();
  }

  /** The end of a row that is open in the table, and from when it is known. */
  #endStored(clientId: string, { view, key, position, recordedAt }: RowMove, row: ViewRow): void {
    const { end } = this.#statements(view);
    const span = spanFor({ view, row, knownFromAt: recordedAt, knownToAt: null });
    const values = valuesOf(endColumnsOf(view), row);
    if (end?.run(position, recordedAt, clientId, key, span, ...values).changes !== 1) throw new Parted();
  }

  #insertAll(clientId: string, begun: Begun): void {
    for (const versions of Object.values(begun))
      for (const version of versions.values()) this.#insert(clientId, version);
  }

  #insert(clientId: string, version: StoredVersion): void {
    const { view, key, knownFrom, knownTo, knownFromAt, knownToAt, openFrom, openFromAt, row } = version;
    const open = openFromAt === null ? [null, null, null] : [openFrom, openFromAt, openSpanOf(openFromAt, knownFromAt)];
    this.#statements(view).insert.run(
      clientId,
      key,
      knownFrom,
      knownTo,
      knownFromAt,
      knownToAt,
      spanFor(version),
      ...(intervalOf(view) ? open : []),
      ...valuesOf(columnsOf(view), row),
    );
  }

  #statements(view: ViewName): Statements {
    return this.#ofViews.get(view) as Statements;
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
  const open = intervalOf(view) ? OPEN_COLUMNS : [];
  const names = [...VERSION_COLUMNS, ...open, ...columnsOf(view).map(({ field }) => quoted(field))];
  return `INSERT INTO ${prefix}${view} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

/** A version that stops being what we know is filed anew: where it held open, by when it was known. */
function closing(view: ViewName, prefix: Prefix): string {
  const interval = intervalOf(view);
  const to = interval && quoted(interval.to);
  const span = to ? `, span = CASE WHEN ${to} IS NULL THEN knownSpan(knownFromAt, ?2) ELSE span END` : '';
  return `UPDATE ${prefix}${view} SET knownTo = ?1, knownToAt = ?2${span} WHERE clientId = ?3 AND rowKey = ?4 AND knownTo IS NULL`;
}

/** What the end of a row sets. */
const endColumnsOf = (view: ViewName): readonly Column[] => END_COLUMNS.get(view) ?? [];

const END_COLUMNS = new Map(
  VIEW_NAMES.map((view) => [view, columnsOf(view).filter(({ field }) => field in (intervalOf(view)?.untilEnd ?? {}))]),
);

/** A row that comes to its end stays the same row. */
function ending(view: ViewName, prefix: Prefix): string {
  const set = endColumnsOf(view).map(({ field }, index) => `${quoted(field)} = ?${index + 6}`);
  return `UPDATE ${prefix}${view} SET openFrom = knownFrom, openFromAt = knownFromAt, openSpan = knownSpan(knownFromAt, ?2),
    knownFrom = ?1, knownFromAt = ?2, span = ?5, ${set.join(', ')}
    WHERE clientId = ?3 AND rowKey = ?4 AND knownTo IS NULL AND openFrom IS NULL`;
}

function defineSpanFunction(database: DatabaseSync): void {
  database.function('knownSpan', { deterministic: true }, (knownFromAt, knownToAt) =>
    openSpanOf(Number(knownFromAt), Number(knownToAt)),
  );
}

/** Where a row is filed that was known to be open between these instants. */
const openSpanOf = (knownFromAt: number, knownToAt: number): number =>
  spanOfVersion({ from: 0, to: null, knownFromAt, knownToAt });

function spanFor({
  view,
  row,
  knownFromAt,
  knownToAt,
}: Pick<RowVersion, 'view' | 'row' | 'knownFromAt' | 'knownToAt'>): number {
  const lasting = lastingOf(view, row);
  return lasting ? spanOfVersion({ ...lasting, knownFromAt, knownToAt }) : OPEN_SPAN;
}
