import { type Column, type Columns, type CsvCell, csvLine, type RowOf } from '@throughline/views';
import { shownRow, type ZoneOf } from '../answers/shown-row.js';

/** Rows that are read at a time. */
export const CSV_STEP = 500;

/** Rows as CSV, a line at a time, headings first; safe to open in a spreadsheet. Headings are the names of the columns. */
export const csvOf = (columns: Columns, rows: AsyncIterable<object>, zoneOf: ZoneOf): AsyncIterable<string> =>
  csvOfShown(columns, shownRows(columns, rows, zoneOf));

async function* shownRows(columns: Columns, rows: AsyncIterable<object>, zoneOf: ZoneOf): AsyncIterable<object> {
  for await (const row of rows) yield shownRow(columns, row as RowOf<Columns>, zoneOf);
}

/** The same for rows that are already as they are answered. */
export async function* csvOfShown(
  columns: Columns,
  rows: AsyncIterable<object> | Iterable<object>,
): AsyncIterable<string> {
  const written = Object.entries(columns).filter(([, { kind }]) => kind !== 'json') as [string, Column][];
  yield csvLine(written.map(([name]) => name));
  for await (const row of rows) {
    const shown = row as Readonly<Record<string, unknown>>;
    yield csvLine(written.map(([name]) => cellOf(shown[name])));
  }
}

/** A list is its codes, separated by spaces. */
const cellOf = (value: unknown): CsvCell => (Array.isArray(value) ? value.join(' ') : (value as CsvCell));
