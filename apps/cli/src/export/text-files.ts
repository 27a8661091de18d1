import { open } from 'node:fs/promises';
import { isoInUtc } from '@throughline/time';
import { type CsvCell, csvLine } from '@throughline/views';
import type { ExportedColumn } from './exported-columns.js';
import type { ExportedRow, HeldRows } from './held-rows.js';

/** A format of lines: what it begins with, and a line for each row. */
interface TextFormat {
  readonly heading: string;
  lineOf(row: ExportedRow): string;
}

/** RFC 4180, safe to open in a spreadsheet; headings first. Lists of findings stand in the other formats only. */
export function csvFormat(columns: readonly ExportedColumn[]): TextFormat {
  const written = columns.filter(({ kind }) => kind !== 'json');
  return {
    heading: csvLine(written.map(({ name }) => name)),
    lineOf: (row) => csvLine(written.map((column) => cellOf(shown(column, row)))),
  };
}

export const ndjsonFormat = (columns: readonly ExportedColumn[]): TextFormat => ({
  heading: '',
  lineOf: (row) =>
    `${JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, shown(column, row)])))}\n`,
});

/** An instant is an ISO time in UTC. */
function shown({ kind, name }: ExportedColumn, row: ExportedRow): unknown {
  const value = row[name];
  return kind === 'instant' && typeof value === 'number' ? isoInUtc(value) : value;
}

const cellOf = (value: unknown): CsvCell => (Array.isArray(value) ? value.join(' ') : (value as CsvCell));

/** How far a file is written: whole lines, which are on the disk. */
interface Written {
  readonly rows: number;
  readonly bytes: number;
  readonly cursor: string | null;
}

interface Writing {
  readonly format: TextFormat;
  readonly steps: HeldRows['steps'];
  /** Null for a new file; else everything behind it is cut off first. */
  readonly from: Written | null;
  /** Told after the heading, and after each step that others follow. */
  readonly onWritten: (written: Written) => Promise<void>;
  readonly onRows: (rows: number) => void;
  readonly stopped: AbortSignal;
}

/** Writes step by step, no faster than the disk takes it. Answers how many rows the file has. */
export async function writeTexts(
  path: string,
  { format, steps, from, onWritten, onRows, stopped }: Writing,
): Promise<number> {
  const file = await open(path, from ? 'r+' : 'w', 0o600);
  try {
    let { rows, bytes } = from ?? { rows: 0, bytes: 0 };
    await file.truncate(bytes);
    const append = async (text: string): Promise<void> => {
      const buffer = Buffer.from(text);
      for (let done = 0; done < buffer.length;)
        done += (await file.write(buffer, done, buffer.length - done, bytes + done)).bytesWritten;
      bytes += buffer.length;
      await file.datasync();
    };
    if (!from) {
      await append(format.heading);
      await onWritten({ rows, bytes, cursor: null });
    }
    for await (const { rows: read, next } of steps) {
      stopped.throwIfAborted();
      rows += read.length;
      const text = read.map((row) => format.lineOf(row)).join('');
      onRows(rows);
      await append(text);
      // A cursor of null is the beginning: the last step is written again by who goes on.
      if (next !== null) await onWritten({ rows, bytes, cursor: next });
    }
    return rows;
  } finally {
    await file.close();
  }
}
