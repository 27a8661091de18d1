import type { ColumnKind } from '@throughline/views';
import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { ExportedColumn } from './exported-columns.js';

type Row = Readonly<Record<string, unknown>>;
type Schema = NonNullable<Parameters<typeof parquetWriteRows>[0]['schema']>;
type Element = Schema[number];

const ROWS_OF_GROUP = 20_000;

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const whole = { type: 'INT32' } as const;
const TYPES: Readonly<Record<ColumnKind, Partial<Element>>> = {
  id: text,
  code: text,
  text,
  choice: text,
  codes: text,
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  date: { type: 'INT32', converted_type: 'DATE' },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  number: whole,
  count: whole,
  flag: { type: 'BOOLEAN' },
};

/** Instants and days are of types of their own; a list of codes is a text, separated by spaces, as in CSV. */
export async function writeParquet(
  file: string,
  columns: readonly ExportedColumn[],
  rows: AsyncIterable<Row>,
): Promise<void> {
  const schema: Schema = [
    { name: 'rows', num_children: columns.length },
    ...columns.map(({ name, kind, nullable }): Element => ({
      name,
      repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
      ...TYPES[kind],
    })),
  ];
  await parquetWriteRows({
    writer: fileWriter(file),
    columns: columns.map(({ name }) => ({ name })),
    schema,
    rows: cells(columns, rows),
    rowGroupSize: ROWS_OF_GROUP,
    createdBy: 'throughline',
  });
}

async function* cells(columns: readonly ExportedColumn[], rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows)
    yield Object.fromEntries(columns.map(({ name, kind }) => [name, cell(kind, row[name])]));
}

function cell(kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'instant') return new Date(value as number);
  if (kind === 'date') return new Date(`${value as string}T00:00:00Z`);
  return kind === 'codes' ? (value as readonly string[]).join(' ') : value;
}
