import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Kept } from '@throughline/projection';
import type { RowsOfView, ViewName, ViewRow } from '@throughline/views';
import { type Column, COLUMNS, rowFrom } from './columns.js';

export type Value = string | number | null;
export type Values = readonly Value[];
export type Parameters = Readonly<Record<string, Value>>;

/** Statements on one reading connection, prepared once. Parameters that a statement does not name are left out. */
export class ViewReader {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  all(sql: string, parameters: Parameters = {}): readonly Values[] {
    return this.#prepared(sql).all(parameters) as unknown as readonly Values[];
  }

  first(sql: string, parameters: Parameters = {}): Values | undefined {
    return this.#prepared(sql).get(parameters) as unknown as Values | undefined;
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    statement.setReturnArrays(true);
    statement.setAllowUnknownNamedParameters(true);
    // Filters make many statements; what is asked often stays prepared.
    if (this.#statements.size >= STATEMENTS_MAX) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }
}

const STATEMENTS_MAX = 200;
const KEPT_COLUMNS = ['clientId', 'knownFrom', 'knownTo'] as const;

/** The columns of a view's rows with whose they are and when they were known, for a SELECT. */
export const keptColumns = (view: ViewName): string =>
  [...KEPT_COLUMNS, ...(COLUMNS[view] as readonly Column<ViewRow>[]).map(({ name }) => name)].join(', ');

/** Where a column stands among those of `keptColumns`. */
export const indexOfColumn = (view: ViewName, name: string): number =>
  KEPT_COLUMNS.length + (COLUMNS[view] as readonly Column<ViewRow>[]).findIndex((column) => column.name === name);

export function keptRow<Name extends ViewName>(view: Name, values: Values): Kept<RowsOfView[Name]> {
  const [clientId, knownFrom, knownTo] = values;
  const row = rowFrom(COLUMNS[view] as readonly Column<ViewRow>[], values, KEPT_COLUMNS.length);
  return { clientId, knownFrom, knownTo, ...row } as unknown as Kept<RowsOfView[Name]>;
}
