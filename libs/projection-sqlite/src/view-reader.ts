import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Stored } from './columns.js';

export type Values = readonly Stored[];
export type Parameters = Readonly<Record<string, Stored>>;

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
