import { JobFailure } from '@throughline/kernel';
import type { BrokenLine, CsvForm, CsvRecord } from './csv-records.js';
import { activityColumnsOf, type Mapping } from '../mapping/mapping-schema.js';
import { columnsRead } from '../mapping/columns-read.js';
import { isRejectsHeader, REJECTS_COLUMNS, undefused } from './rejects-columns.js';

/** One row of the other system's log, with where it stands in the file. */
export interface LogRow {
  readonly line: number;
  readonly case: string;
  /** Empty where rows hold moments. */
  readonly activity: string;
  /** Empty where rows hold moments. */
  readonly timestamp: string;
  /** The cells of every other column that the mapping reads, by its name. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What exports put between their cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A row that cannot be read as one. */
export interface BrokenRow {
  readonly line: number;
  readonly fault: BrokenLine['fault'] | 'row-too-short' | 'row-too-long';
  /** Cells as far as they can be made out, any of which may name the case; the likeliest first. */
  readonly guesses: readonly string[];
}

/** Reads records as rows, once the header is known. */
export interface RowPicker {
  readonly header: readonly string[];
  pick(record: CsvRecord | BrokenLine): LogRow | BrokenRow;
}

export const fileEmpty = (): JobFailure =>
  new JobFailure('file-empty', 'The file is empty: it has not even a line of column names. Nothing was imported.');

/**
 * Picks the columns that the mapping names. Throws `JobFailure` when the file as a whole cannot be what the mapping
 * describes: `columns-missing`, `columns-ambiguous`, `header-unreadable`.
 */
export function rowPicker(first: CsvRecord | BrokenLine, mapping: Mapping): RowPicker {
  if ('fault' in first)
    throw new JobFailure(
      'header-unreadable',
      'The line of column names cannot be read: a quote in it is misplaced. Correct the first line of the file.',
    );
  const header = first.cells.map((name) => name.trim());
  assertColumns(header, mapping);
  const cellOf = isRejectsHeader(header) ? undefused : (cell: string): string => cell;
  const at = (name: string | null): number => (name === null ? -1 : header.indexOf(name));
  const caseAt = at(mapping.columns.case);
  const timestampAt = at(mapping.columns.timestamp);
  const activityAt = activityColumnsOf(mapping).map(at);
  const others = columnsRead(mapping).map((name) => [name, at(name)] as const);
  const pick = ({ line, cells }: CsvRecord): LogRow => {
    const cell = (index: number): string => cellOf((cells[index] ?? '').trim());
    return {
      line,
      case: cell(caseAt),
      activity: activityAt.map(cell).join(' / '),
      timestamp: timestampAt === -1 ? '' : cell(timestampAt),
      cells: Object.fromEntries(others.map(([name, index]) => [name, cell(index)])),
    };
  };
  return {
    header,
    pick: (record) => {
      if ('fault' in record) return brokenRow(record.line, record.fault, looseCells(record.text, mapping.file), caseAt);
      if (record.cells.length === header.length) return pick(record);
      const fault = record.cells.length < header.length ? 'row-too-short' : 'row-too-long';
      return brokenRow(record.line, fault, record.cells, caseAt);
    },
  };
}

function brokenRow(line: number, fault: BrokenRow['fault'], cells: readonly string[], caseAt: number): BrokenRow {
  const known = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const likely = cells[caseAt]?.trim() ?? '';
  return { line, fault, guesses: likely === '' ? known : [likely, ...known] };
}

/** The cells of a line whose quotes make no sense: cut at every delimiter. */
export const looseCells = (text: string, { delimiter, quote }: CsvForm): readonly string[] =>
  text.split(delimiter).map((cell) => {
    const bare = cell.trim();
    return bare.length > 1 && bare.startsWith(quote) && bare.endsWith(quote) ? bare.slice(1, -1) : cell;
  });

function assertColumns(header: readonly string[], mapping: Mapping): void {
  const { columns, file } = mapping;
  const wanted = [
    columns.case,
    ...activityColumnsOf(mapping),
    ...(columns.timestamp === null ? [] : [columns.timestamp]),
    ...columnsRead(mapping),
  ];
  const missing = [...new Set(wanted.filter((name) => !header.includes(name)))];
  if (missing.length > 0) throw columnsMissing(header, missing, file);
  const twice = wanted.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice !== undefined)
    throw new JobFailure(
      'columns-ambiguous',
      `The file has two columns named "${twice}". Give each column its own name.`,
    );
}

function columnsMissing(names: readonly string[], missing: readonly string[], { delimiter }: CsvForm): JobFailure {
  const listed = missing.map((name) => `"${name}"`).join(', ');
  const other = names.length === 1 ? DELIMITERS.find((one) => one !== delimiter && names[0]?.includes(one)) : undefined;
  const advice = other
    ? `Its first line has no "${delimiter}" but has ${other === '\t' ? 'tabs' : `"${other}"`}: set file.delimiter in the mapping.`
    : `It has ${names.length === 1 ? 'one column' : `${names.length} columns`}: set columns in the mapping to the names in its first line.`;
  return new JobFailure('columns-missing', `The file has no column ${listed}. ${advice} Nothing was imported.`);
}

/** The columns of a file without those that a file of rejected rows adds. */
export const ownColumns = (header: readonly string[]): readonly string[] =>
  header.filter((name) => !(Object.values(REJECTS_COLUMNS) as readonly string[]).includes(name));
