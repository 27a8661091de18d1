import { type Column, type Columns, type CsvCell, csvLine } from '@throughline/views';

/** Rows as CSV, a line at a time, headings first; safe to open in a spreadsheet. Headings are the names of the columns. */
export async function* csvOf(columns: Columns, rows: AsyncIterable<object>): AsyncIterable<string> {
  const written = Object.entries(columns).filter(([, { kind }]) => kind !== 'json') as [string, Column][];
  yield csvLine(written.map(([name]) => name));
  for await (const row of rows) {
    const fields = row as Readonly<Record<string, unknown>>;
    yield csvLine(written.map(([name, column]) => cellOf(column, fields[name])));
  }
}

/** A list is its codes, separated by spaces. */
function cellOf({ kind }: Column, value: unknown): CsvCell {
  if (kind === 'instant' && typeof value === 'number') return new Date(value).toISOString();
  return Array.isArray(value) ? value.join(' ') : (value as CsvCell);
}
