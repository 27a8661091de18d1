import { type Position, START } from '@throughline/event-store';
import {
  type ClientSelection,
  type ClientsMeant,
  EVERY_CARE_PATH,
  type Field,
  fieldsOf,
  type Kept,
  type ListedClient,
  type ParkedClient,
  type ParkedSelection,
  type RowReader,
  type Selection,
  type Sorted,
  sortedFirst,
} from '@throughline/projection';
import type { FacilityScope } from '@throughline/kernel';
import type { RowsOfView, ViewName } from '@throughline/views';
import { columnsOf, quoted, rowFrom } from '../columns.js';
import { everyVersionOf } from '../every-version.js';
import { PARKED_COLUMNS } from '../tables.js';
import type { Values, ViewReader } from '../view-reader.js';
import { whereOf } from './conditions.js';
import { countedClients, listedClients } from './listed-clients.js';
import { Parameterized } from './parameterized.js';
import { columnsInOrder, partsInOrder } from './parts-in-order.js';
import { beyond, orderBy } from './sorting.js';

/** Reads rows of a SQLite file. The state is that of the transaction it is called in. */
export class SqliteRowReader implements RowReader {
  readonly #reader: ViewReader;

  constructor(reader: ViewReader) {
    this.#reader = reader;
  }

  async progress() {
    const position = this.#reader.first('SELECT position FROM checkpoint WHERE name = :name', {
      name: EVERY_CARE_PATH,
    });
    const latest = this.#reader.first('SELECT max(recordedAt) FROM times');
    return {
      position: (position?.[0] as Position | undefined) ?? START,
      recordedAt: (latest?.[0] as number | null | undefined) ?? null,
    };
  }

  async positionAt(instant: number): Promise<Position> {
    const sql = 'SELECT position FROM times WHERE recordedAt <= :instant ORDER BY recordedAt DESC LIMIT 1';
    return (this.#reader.first(sql, { instant })?.[0] as Position | undefined) ?? START;
  }

  async incomplete(facilities: FacilityScope): Promise<number> {
    const given = new Parameterized();
    const sql = `SELECT count(*) FROM parked WHERE ${parkedWithin(facilities, given)}`;
    return this.#reader.first(sql, given.values)?.[0] as number;
  }

  async parked({ facilities, clientId, limit }: ParkedSelection): Promise<readonly ParkedClient[]> {
    const given = new Parameterized();
    const one = clientId === null ? 'TRUE' : `clientId = ${given.value(clientId)}`;
    const sql = `SELECT ${PARKED_COLUMNS.join()} FROM parked WHERE (${parkedWithin(facilities, given)}) AND ${one}
      ORDER BY position LIMIT ${given.value(limit)}`;
    return this.#reader
      .all(sql, given.values)
      .map((values) => Object.fromEntries(PARKED_COLUMNS.map((column, index) => [column, values[index]])))
      .map((parked) => parked as unknown as ParkedClient);
  }

  async rows<Name extends ViewName, Wanted extends Field<Name>>(
    view: Name,
    selection: Selection<Name>,
    fields: readonly Wanted[],
  ): Promise<readonly Pick<Kept<RowsOfView[Name]>, Wanted>[]> {
    const { sql, parameters } = whereOf(view, selection, () => this.#everyFacility(view));
    const found = this.#reader.all(
      `SELECT ${fields.map(quoted).join()} FROM ${tableOf(view, selection)} WHERE ${sql}`,
      parameters,
    );
    return found.map(readerOf<Pick<Kept<RowsOfView[Name]>, Wanted>>(view, fields));
  }

  async page<Name extends ViewName>(view: Name, selection: Selection<Name>, sorted: Sorted<Name>) {
    const parts = partsInOrder(view, selection, () => this.#everyFacility(view));
    if (parts === null) return this.#page(view, selection, sorted);
    return sortedFirst(
      parts.flatMap((part) => this.#page(view, part, sorted)),
      sorted,
    );
  }

  #page<Name extends ViewName>(view: Name, selection: Selection<Name>, sorted: Sorted<Name>) {
    const inOrder = columnsInOrder(view, selection, sorted);
    const { sql, parameters } = whereOf(view, selection, () => this.#everyFacility(view), inOrder);
    const given = new Parameterized('last');
    const fields = fieldsOf(view);
    const found: Values[] = [];
    for (const part of beyond(view, sorted, given)) {
      const limit = sorted.limit - found.length;
      if (limit === 0) break;
      const rows = this.#reader.all(
        `SELECT ${fields.map(quoted).join()} FROM ${tableOf(view, selection)} WHERE ${sql} AND ${part}
        ORDER BY ${orderBy(sorted)} LIMIT :limit`,
        { ...parameters, ...given.values, limit },
      );
      found.push(...rows);
    }
    return found.map(readerOf<Kept<RowsOfView[Name]>>(view, fields));
  }

  async clients(selection: ClientSelection): Promise<readonly ListedClient[]> {
    return listedClients(this.#reader, selection);
  }

  async countClients(meant: ClientsMeant): Promise<number> {
    return countedClients(this.#reader, meant);
  }

  /** Leaps from one facility to the next through the index. */
  #everyFacility(view: ViewName): readonly string[] {
    const sql = `WITH RECURSIVE every (id) AS (
        SELECT min(facilityId) FROM ${view}
        UNION ALL SELECT (SELECT min(facilityId) FROM ${view} WHERE facilityId > id) FROM every WHERE id IS NOT NULL
      ) SELECT id FROM every WHERE id IS NOT NULL`;
    return this.#reader.all(sql).map(([id]) => id as string);
  }
}

/** Clients of these facilities, or of no known one. */
function parkedWithin(facilities: FacilityScope, given: Parameterized): string {
  const touches = `SELECT facilityId FROM clientFacilities AS touched
    WHERE touched.clientId = parked.clientId AND touched.knownTo IS NULL`;
  const within = facilities === 'all' ? 'TRUE' : `facilityId IN ${given.list(facilities)}`;
  return `NOT EXISTS (${touches}) OR EXISTS (${touches} AND ${within})`;
}

const tableOf = <Name extends ViewName>(view: Name, { known }: Selection<Name>): string =>
  known.at === null ? view : everyVersionOf(view);

/** Makes a row of values that stand in the order of these fields. */
function readerOf<Row>(view: ViewName, fields: readonly string[]): (values: Values) => Row {
  const columns = new Map(columnsOf(view).map((column) => [column.field, column]));
  const wanted = fields.map((field) => columns.get(field) ?? ({ field, form: 'plain' } as const));
  return (values) => rowFrom(wanted, values) as Row;
}
