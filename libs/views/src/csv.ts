export type CsvCell = string | number | boolean | null;

/** What a spreadsheet would read as a formula or a command. Source: OWASP, CSV Injection. */
const FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n']|^\s|\s$/;

/** One line of a CSV file (RFC 4180), safe to open in a spreadsheet: what looks like a formula is made plain text. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  const plain = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
