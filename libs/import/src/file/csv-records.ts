import { parse } from 'csv-parse/sync';
import type { FileLine } from './file-lines.js';

/** The cells of one row, and where it stands. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly ended: boolean;
}

/** A line that cannot be read as a row. */
export interface BrokenLine {
  readonly line: number;
  readonly fault: 'quote-misplaced' | 'quote-never-closed' | 'row-too-large';
  /** As it stands in the file. */
  readonly text: string;
}

export interface CsvForm {
  readonly delimiter: string;
  readonly quote: string;
}

/** A cell that spans more lines than this has a quote that was never meant as one. */
const LINES_PER_ROW_MAX = 100;

/**
 * Rows and broken lines in the order of the file; blank lines are passed over. After a broken line reading goes on with
 * the next line, so that a stray quote costs one row and not the rest of the file.
 */
export async function* csvRecords(
  lines: AsyncIterable<FileLine>,
  form: CsvForm,
): AsyncGenerator<CsvRecord | BrokenLine> {
  const waiting: FileLine[] = [];
  const source = lines[Symbol.asyncIterator]();
  const next = async (): Promise<FileLine | undefined> => waiting.shift() ?? (await source.next()).value ?? undefined;
  for (let first = await next(); first; first = await next()) {
    if (first.cut) yield { line: first.number, fault: 'row-too-large', text: first.text };
    else if (!first.text.includes(form.quote)) {
      if (first.text.trim() !== '')
        yield { line: first.number, cells: first.text.split(form.delimiter), ended: first.ended };
    } else {
      const { lines: taken, record } = await quotedRecord(first, next, form);
      yield record;
      if ('fault' in record) waiting.unshift(...taken.slice(1));
    }
  }
}

async function quotedRecord(first: FileLine, next: () => Promise<FileLine | undefined>, form: CsvForm) {
  const lines = [first];
  let text = first.text;
  let balanced = isBalanced(text, form.quote);
  while (!balanced && lines.length < LINES_PER_ROW_MAX) {
    const more = await next();
    if (!more) break;
    lines.push(more);
    text += `\n${more.text}`;
    // A pair of quotes leaves the balance as it is: only the new line needs to be looked at.
    balanced = !isBalanced(more.text, form.quote);
  }
  const record = balanced
    ? parsed(text, lines, form)
    : ({ line: first.number, fault: 'quote-never-closed', text: first.text } as const);
  return { lines, record };
}

function parsed(text: string, lines: readonly FileLine[], { delimiter, quote }: CsvForm): CsvRecord | BrokenLine {
  const { number, text: firstLine } = lines[0] as FileLine;
  try {
    const rows = parse(text, { delimiter, quote, record_delimiter: '\n', relax_column_count: true }) as string[][];
    if (rows.length === 1) return { line: number, cells: rows[0] as string[], ended: lines.at(-1)?.ended === true };
    return { line: number, fault: 'quote-misplaced', text: firstLine };
  } catch {
    return { line: number, fault: lines.length > 1 ? 'quote-never-closed' : 'quote-misplaced', text: firstLine };
  }
}

const isBalanced = (text: string, quote: string): boolean => text.split(quote).length % 2 === 1;
