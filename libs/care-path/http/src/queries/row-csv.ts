import { type Column, type Columns, type CsvCell, csvLine, type RowOf } from '@throughline/views';
import { shownRow, type ZoneOf } from '../answers/shown-row.js';

/** Rows as CSV, a line at a time, headings first; safe to open in a spreadsheet. Headings are the names of the columns. */
export async function* csvOf(columns: Columns, rows: AsyncIterable<object>, zoneOf: ZoneOf): AsyncIterable<string> {
  const written = Object.entries(columns).filter(([, { kind }]) => kind !== 'json') as [string, Column][];
  yield csvLine(written.map(([name]) => name));
  for await (const row of rows) {
    const shown = shownRow(columns, row as RowOf<Columns>, zoneOf) as Readonly<Record<string, unknown>>;
    yield csvLine(written.map(([name]) => cellOf(shown[name])));
  }
}

/** A list is its codes, separated by spaces. */
const cellOf = (value: unknown): CsvCell => (Array.isArray(value) ? value.join(' ') : (value as CsvCell));
