import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { isoInUtc } from '@throughline/time';
import { type CsvCell, csvLine } from '@throughline/views';
import type { ExportedColumn } from './exported-columns.js';

type Row = Readonly<Record<string, unknown>>;

/** RFC 4180, safe to open in a spreadsheet; headings first. Lists of findings stand in the other formats only. */
export async function* csvTexts(columns: readonly ExportedColumn[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const written = columns.filter(({ kind }) => kind !== 'json');
  yield csvLine(written.map(({ name }) => name));
  for await (const row of rows) yield csvLine(written.map((column) => cellOf(shown(column, row))));
}

export async function* ndjsonTexts(
  columns: readonly ExportedColumn[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  for await (const row of rows)
    yield `${JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, shown(column, row)])))}\n`;
}

/** An instant is an ISO time in UTC. */
function shown({ kind, name }: ExportedColumn, row: Row): unknown {
  const value = row[name];
  return kind === 'instant' && typeof value === 'number' ? isoInUtc(value) : value;
}

const cellOf = (value: unknown): CsvCell => (Array.isArray(value) ? value.join(' ') : (value as CsvCell));

/** Made no faster than the disk takes it. */
export async function writeTexts(file: string, texts: AsyncIterable<string>): Promise<void> {
  const stream = createWriteStream(file, { mode: 0o600 });
  const done = finished(stream);
  done.catch(() => undefined);
  for await (const text of texts) if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done]);
  stream.end();
  await done;
}
