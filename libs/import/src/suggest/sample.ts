import { JobFailure } from '@throughline/kernel';
import { csvRecords } from '../file/csv-records.js';
import { fileLines } from '../file/file-lines.js';
import { fileText } from '../file/file-text.js';
import { DELIMITERS } from '../file/log-rows.js';
import { assertNoDirectory } from '../file/assert-no-directory.js';

/** So many rows tell what a file is like. */
const ROWS_MAX = 5_000;
const ENCODINGS = ['utf-8', 'windows-1252'] as const;

/** The beginning of a CSV file of which nothing is known. */
export interface Sample {
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly SampleColumn[];
  readonly rows: number;
}

export interface SampleColumn {
  readonly name: string;
  /** The cells that are not empty, in order. */
  readonly values: readonly string[];
  readonly distinct: ReadonlyMap<string, number>;
}

/** Throws `JobFailure`: `file-of-another-kind`, `encoding-wrong`, and `nothing-to-suggest` for a file without rows. */
export async function sampleOf(file: string): Promise<Sample> {
  await assertNoDirectory(file);
  const { encoding, lines } = await readable(file);
  const delimiter = delimiterOf(lines);
  const records: (readonly string[])[] = [];
  for await (const record of csvRecords(fileLines(piecesOf(lines)), { delimiter, quote: '"' }))
    if ('cells' in record) records.push(record.cells);
  const [header, ...rows] = records;
  if (!header || rows.length === 0)
    throw new JobFailure('nothing-to-suggest', 'The file has no rows below its line of column names. Check the file.');
  return {
    encoding,
    delimiter,
    rows: rows.length,
    columns: header.map((name, index) => columnOf(name.trim(), index, rows)),
  };
}

function columnOf(name: string, index: number, rows: readonly (readonly string[])[]): SampleColumn {
  const values = rows.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
  const distinct = new Map<string, number>();
  for (const value of values) distinct.set(value, (distinct.get(value) ?? 0) + 1);
  return { name, values, distinct };
}

async function readable(file: string): Promise<{ readonly encoding: string; readonly lines: readonly string[] }> {
  let fault: unknown;
  for (const encoding of ENCODINGS) {
    try {
      return { encoding, lines: await firstLines(file, encoding) };
    } catch (error) {
      if (!(error instanceof JobFailure) || error.code !== 'encoding-wrong') throw error;
      fault ??= error;
    }
  }
  throw fault;
}

async function firstLines(file: string, encoding: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { text } of fileLines(fileText(file, encoding, () => undefined))) {
    lines.push(text);
    if (lines.length > ROWS_MAX) break;
  }
  return lines;
}

async function* piecesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield lines.map((line) => `${line}\n`).join('');
}

/** The one that stands most often, and equally often, in the first lines. */
function delimiterOf(lines: readonly string[]): string {
  const [header = '', ...rows] = lines.slice(0, 20);
  const score = (delimiter: string): number => {
    const count = header.split(delimiter).length - 1;
    const even = rows.filter((row) => row.split(delimiter).length - 1 >= count).length;
    return count === 0 ? 0 : count * 100 + even;
  };
  return DELIMITERS.toSorted((a, b) => score(b) - score(a))[0] as string;
}
