import { readFile } from 'node:fs/promises';
import { parseMapping } from '../mapping/mapping-file.js';
import type { Mapping } from '../mapping/mapping-schema.js';
import { assertNoDirectory } from './assert-no-directory.js';
import { csvRecords } from './csv-records.js';
import { fileLines, type FileLine } from './file-lines.js';
import { fileText, type ReadSoFar } from './file-text.js';
import { isRejectsHeader } from './rejects-columns.js';
import { type BrokenRow, fileEmpty, type LogRow, looseCells, type RowPicker, rowPicker } from './log-rows.js';

/** A whole file, read as rows. */
export interface LogFile {
  readonly header: readonly string[];
  /** It is a file of rejected rows: it holds some rows of another file, and says nothing of the others. */
  readonly ofRejects: boolean;
  readonly rows: readonly (LogRow | BrokenRow)[];
  /** The file does not end its last line; it may have been cut off there. */
  readonly lastLineOpen: boolean;
}

export async function readMapping(file: string): Promise<Mapping> {
  await assertNoDirectory(file);
  return parseMapping(await readFile(file, 'utf8'), file);
}

/** Reads a log file. Nothing is written. */
export async function readLog(
  file: string,
  mapping: Mapping,
  onRead: (soFar: ReadSoFar) => void = () => undefined,
): Promise<LogFile> {
  let lastLineOpen = false;
  async function* watched(lines: AsyncIterable<FileLine>): AsyncGenerator<FileLine> {
    for await (const line of lines) {
      lastLineOpen = !line.ended;
      yield line;
    }
  }
  const rows: (LogRow | BrokenRow)[] = [];
  let picker: RowPicker | undefined;
  for await (const record of csvRecords(
    watched(fileLines(fileText(file, mapping.file.encoding, onRead))),
    mapping.file,
  )) {
    if (picker) rows.push(picker.pick(record));
    else picker = rowPicker(record, mapping);
  }
  if (!picker) throw fileEmpty();
  return { header: picker.header, ofRejects: isRejectsHeader(picker.header), rows, lastLineOpen };
}

/** The cells of some lines of a log file, by line. Of a line that is no row, its cells as far as they can be told apart. */
export async function cellsOfLines(
  file: string,
  { file: form }: Mapping,
  lines: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>();
  const text = fileText(file, form.encoding, () => undefined);
  for await (const record of csvRecords(fileLines(text), form))
    if (lines.has(record.line))
      found.set(record.line, 'fault' in record ? looseCells(record.text, form) : record.cells);
  return found;
}
