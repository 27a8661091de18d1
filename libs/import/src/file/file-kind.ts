import { JobFailure } from '@throughline/kernel';

const CSV = 'Save or export it as CSV (text with a delimiter), and import that file.';

/** Files that are no text in rows, by how they begin. */
const BINARY: readonly (readonly [start: string, name: string])[] = [
  ['504b0304', 'a ZIP container: an Excel workbook (xlsx) or an archive'],
  ['d0cf11e0a1b11ae1', 'an old Excel workbook (xls)'],
  ['25504446', 'a PDF document'],
  ['50415231', 'a Parquet file'],
  ['53514c69746520666f726d6174', 'a SQLite database'],
  ['425a68', 'a bzip2 archive'],
  ['fd377a585a00', 'an xz archive'],
  ['28b52ffd', 'a Zstandard archive'],
];

const TEXT: readonly (readonly [start: RegExp, name: string])[] = [
  [/^(MSH|FHS|BHS)[|^~\\&]/, 'HL7 version 2 messages'],
  [/^\s*[[{]\s*["{[\]}]/, 'JSON'],
  [/^\s*<(\?xml|!doctype|[a-z])/i, 'XML or HTML'],
];

export const isGzip = (start: Buffer): boolean => start.subarray(0, 2).toString('hex') === '1f8b';

/** Throws `JobFailure` `file-of-another-kind` for a file that is no delimited text; its message says what the file is. */
export function assertDelimitedText(start: Buffer): void {
  const hex = start.subarray(0, 32).toString('hex');
  const text = start
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const found = BINARY.find(([begin]) => hex.startsWith(begin))?.[1] ?? TEXT.find(([begin]) => begin.test(text))?.[1];
  if (found !== undefined)
    throw new JobFailure('file-of-another-kind', `The file is ${found}. ${CSV} Nothing was imported.`);
}
