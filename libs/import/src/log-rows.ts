import { JobFailure } from '@throughline/kernel';
import type { BrokenLine, CsvForm, CsvRecord } from './csv-records.js';
import type { Mapping } from './mapping-schema.js';

/** One row of the other system's log, with where it stands in the file. */
export interface LogRow {
  readonly line: number;
  readonly case: string;
  readonly activity: string;
  readonly timestamp: string;
}

/** A row that cannot be read as one. */
export interface BrokenRow {
  readonly line: number;
  readonly fault: BrokenLine['fault'] | 'row-too-short' | 'row-too-long';
}

/**
 * Picks the columns that the mapping names. Throws `JobFailure` when the file as a whole cannot be what the mapping
 * describes: `file-empty`, `columns-missing`, `columns-ambiguous`, `header-unreadable`.
 */
export async function* logRows(
  records: AsyncIterable<CsvRecord | BrokenLine>,
  mapping: Mapping,
): AsyncGenerator<LogRow | BrokenRow> {
  let pick: ((record: CsvRecord) => LogRow | BrokenRow) | undefined;
  for await (const record of records) {
    if (pick) yield 'fault' in record ? record : pick(record);
    else if ('fault' in record)
      throw new JobFailure('header-unreadable', 'The line of column names cannot be read: a quote in it is misplaced.');
    else pick = pickerFor(record, mapping);
  }
  if (!pick)
    throw new JobFailure(
      'file-empty',
      'The file is empty: it has not even a line of column names. Nothing was imported.',
    );
}

function pickerFor(
  { cells: header }: CsvRecord,
  { columns, file }: Mapping,
): (record: CsvRecord) => LogRow | BrokenRow {
  const names = header.map((name) => name.trim());
  const wanted = Object.values(columns);
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0) throw columnsMissing(names, missing, file);
  const twice = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined)
    throw new JobFailure(
      'columns-ambiguous',
      `The file has two columns named "${twice}"; nobody can tell which is meant.`,
    );
  const at = {
    case: names.indexOf(columns.case),
    activity: names.indexOf(columns.activity),
    timestamp: names.indexOf(columns.timestamp),
  };
  return ({ line, cells }) => {
    if (cells.length !== names.length)
      return { line, fault: cells.length < names.length ? 'row-too-short' : 'row-too-long' };
    const cell = (index: number): string => (cells[index] as string).trim();
    return { line, case: cell(at.case), activity: cell(at.activity), timestamp: cell(at.timestamp) };
  };
}

function columnsMissing(names: readonly string[], missing: readonly string[], { delimiter }: CsvForm): JobFailure {
  const listed = missing.map((name) => `"${name}"`).join(', ');
  const other =
    names.length === 1 ? [';', ',', '\t', '|'].find((one) => one !== delimiter && names[0]?.includes(one)) : undefined;
  const advice = other
    ? `Its first line has no "${delimiter}" but has ${other === '\t' ? 'tabs' : `"${other}"`}: set file.delimiter in the mapping.`
    : `It has ${names.length === 1 ? 'one column' : `${names.length} columns`}: set columns in the mapping to the names in its first line.`;
  return new JobFailure('columns-missing', `The file has no column ${listed}. ${advice} Nothing was imported.`);
}
