import { readFile } from 'node:fs/promises';
import { assertNoDirectory } from './assert-no-directory.js';
import { csvRecords } from './csv-records.js';
import { fileLines, type FileLine } from './file-lines.js';
import { fileText, type ReadSoFar } from './file-text.js';
import { logRows } from './log-rows.js';
import { parseMapping } from './mapping-file.js';
import type { Mapping } from './mapping-schema.js';
import { type LogPlan, planLog } from './plan-log.js';

export interface FilePlan extends LogPlan {
  /** The file does not end its last line; it may have been cut off there. */
  readonly lastLineOpen: boolean;
}

export async function readMapping(file: string): Promise<Mapping> {
  await assertNoDirectory(file);
  return parseMapping(await readFile(file, 'utf8'), file);
}

/** Reads a whole log file as a plan. Nothing is written. */
export async function planFile(
  file: string,
  mapping: Mapping,
  terms: { readonly now: number; readonly onRead?: (soFar: ReadSoFar) => void },
): Promise<FilePlan> {
  let lastLineOpen = false;
  async function* watched(lines: AsyncIterable<FileLine>): AsyncGenerator<FileLine> {
    for await (const line of lines) {
      lastLineOpen = !line.ended;
      yield line;
    }
  }
  const text = fileText(file, mapping.file.encoding, terms.onRead ?? (() => undefined));
  const records = csvRecords(watched(fileLines(text)), mapping.file);
  const plan = await planLog(logRows(records, mapping), mapping, terms.now);
  return { ...plan, lastLineOpen };
}
