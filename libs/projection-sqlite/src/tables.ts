import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type ParkedClient, SORTED_BY } from '@throughline/projection';
import { checkpointTable } from '@throughline/sqlite';
import { VIEW_NAMES, type ViewName } from '@throughline/views';
import { columnsOf, quoted } from './columns.js';
import { intervalOf } from './intervals.js';

/** What every version of a row has, before the columns of its view. */
export const VERSION_COLUMNS = [
  'clientId',
  'rowKey',
  'knownFrom',
  'knownTo',
  'knownFromAt',
  'knownToAt',
  'span',
] as const;

/**
 * A row that comes to its end and changes in nothing else stays one row, which says from when it was known without the
 * end: so it was until `knownFrom`. Null in every other row.
 */
export const OPEN_COLUMNS = ['openFrom', 'openFromAt', 'openSpan'] as const;

const SUPPORTING = ['clients', 'parked', 'times', 'checkpoint'] as const;
const TABLES: readonly string[] = [...VIEW_NAMES, ...SUPPORTING];

/** Raised when the tables beside those of the views, or the indexes, change. */
const LAYOUT = 9;

/** Tells files with these very tables and columns from all others: a whole number of 31 bits, as SQLite keeps it. */
export const TABLES_SIGNATURE: number =
  createHash('sha256')
    .update(`${LAYOUT} ${VIEW_NAMES.map((view) => viewTable(view, '')).join()}`)
    .digest()
    .readUInt32BE() >>> 1;

/** Of the table of parked clients, in order. */
export const PARKED_COLUMNS = [
  'clientId',
  'eventId',
  'position',
  'eventType',
  'recordedAt',
  'cause',
  'retriedAt',
  'retriedBy',
] as const satisfies readonly (keyof ParkedClient)[];

/** The tables in use have no prefix; those of a rebuild stand beside them. */
export type Prefix = '' | 'next_';

export function createTables(database: DatabaseSync, prefix: Prefix): void {
  for (const view of VIEW_NAMES) database.exec(viewTable(view, prefix));
  database.exec(`
    CREATE TABLE ${prefix}clients (
      clientId TEXT PRIMARY KEY, revision INTEGER NOT NULL, position TEXT NOT NULL, registeredFacilityId TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ${prefix}parked (
      clientId TEXT PRIMARY KEY, eventId TEXT NOT NULL, position TEXT NOT NULL,
      eventType TEXT NOT NULL, recordedAt INTEGER NOT NULL, cause TEXT NOT NULL,
      retriedAt INTEGER, retriedBy TEXT
    ) STRICT, WITHOUT ROWID;
    -- The last position that the log had reached by each instant at which it grew.
    CREATE TABLE ${prefix}times (recordedAt INTEGER PRIMARY KEY, position TEXT NOT NULL) STRICT;
    ${checkpointTable(prefix)};
  `);
}

function viewTable(view: ViewName, prefix: Prefix): string {
  const columns = columnsOf(view).map(({ field, type }) => `${quoted(field)} ${type}`);
  const open = intervalOf(view) ? 'openFrom TEXT, openFromAt INTEGER, openSpan INTEGER, ' : '';
  return `CREATE TABLE ${prefix}${view} (
    clientId TEXT NOT NULL, rowKey TEXT NOT NULL, knownFrom TEXT NOT NULL, knownTo TEXT,
    knownFromAt INTEGER NOT NULL, knownToAt INTEGER, span INTEGER NOT NULL, ${open}${columns.join(', ')}
  ) STRICT`;
}

/** Lists of rows that last are asked for as they are known now, nearly always: an index of those rows alone is small, and cheap to keep. */
const KNOWN_NOW = 'knownTo IS NULL';

/** Made with the identity of rows, or with an order of their own. */
const WITHOUT_OWN_INDEX: ReadonlySet<string> = new Set(['clientId', 'effectiveAt', 'recordedAt']);

/** One index for each column by which a list can be sorted. */
const LISTED_BY = Object.entries(SORTED_BY).map(
  ([view, columns]) =>
    [view as keyof typeof SORTED_BY, columns.filter((name) => !WITHOUT_OWN_INDEX.has(name))] as const,
);

/** Whether an index gives the rows of a list in the order of this column. */
export const isInOrder = (view: ViewName, field: string): boolean =>
  (SORTED_BY as Partial<Readonly<Record<ViewName, readonly string[]>>>)[view]?.includes(field) === true;

/** Made last on a rebuild: sorting once costs less than keeping order all along. */
export function createIndexes(database: DatabaseSync, prefix: Prefix): void {
  const mark = `${nextGeneration(database)}`;
  const index = (table: string, name: string, columns: string, { unique = '', where = 'TRUE' } = {}) =>
    database.exec(
      `CREATE ${unique} INDEX ${table}_${name}_${mark} ON ${prefix}${table} (${columns})${where === 'TRUE' ? '' : ` WHERE ${where}`}`,
    );
  for (const view of VIEW_NAMES) {
    // A row has few versions: which of them is meant is looked up in the table. One of them at most is current.
    index(view, 'identity', `clientId, rowKey, coalesce(knownTo, '')`, { unique: 'UNIQUE' });
    const interval = intervalOf(view);
    if (!interval) continue;
    const [from, to] = [quoted(interval.from), quoted(interval.to)];
    // Both times are in these, so that only rows of the answer are looked up in the table.
    index(view, 'holding', `facilityId, span, ${from}, ${to}, knownFrom, knownTo`);
    index(view, 'was_open', `facilityId, openSpan, ${from}, openFrom, knownFrom`, { where: 'openFrom IS NOT NULL' });
  }
  index('placements', 'admitted', 'facilityId, "from"');
  index('moves', 'effective', 'effectiveAt, clientId, seq, entryId');
  index('moves', 'entry', 'entryId');
  index('moves', 'recorded', 'recordedAt, effectiveAt, clientId, seq, entryId');
  for (const [view, columns] of LISTED_BY)
    for (const column of columns) {
      // Of moves, every version: past knowledge of them is listed too, and few are ever changed. Those of one value may be
      // many, and are in the order of their time: only those of one instant are sorted among themselves.
      if (view === 'moves') index(view, `by_${column}`, `${quoted(column)}, effectiveAt`);
      else index(view, `by_${column}`, quoted(column), { where: KNOWN_NOW });
    }
  for (const view of ['placements', 'obligations', 'clientFacilities'])
    index(view, 'known', 'clientId, facilityId', { where: KNOWN_NOW });
  index('obligations', 'open', 'facilityId, overdueFrom', { where: `${KNOWN_NOW} AND closedAt IS NULL` });
}

/** Index names are unique in a file, and tables of two generations stand side by side. */
function nextGeneration(database: DatabaseSync): number {
  const { generation } = database.prepare('SELECT generation FROM generations').get() as { generation: number };
  database.exec('UPDATE generations SET generation = generation + 1');
  return generation + 1;
}

export function dropTables(database: DatabaseSync, prefix: Prefix): void {
  for (const table of TABLES) database.exec(`DROP TABLE IF EXISTS ${prefix}${table}`);
}

export function renameTables(database: DatabaseSync): void {
  for (const table of TABLES) database.exec(`ALTER TABLE next_${table} RENAME TO ${table}`);
}
