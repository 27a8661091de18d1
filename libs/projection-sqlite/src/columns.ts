import {
  type Column as DeclaredColumn,
  type ColumnKind,
  EVERY_VIEW,
  type ViewName,
  type ViewRow,
} from '@throughline/views';

export type Stored = string | number | null;

/** How one column of a row is kept. */
export interface Column {
  readonly field: string;
  readonly type: 'TEXT' | 'INTEGER';
  readonly form: 'plain' | 'flag' | 'json';
  readonly nullable: boolean;
}

const NUMBERS: ReadonlySet<ColumnKind> = new Set(['instant', 'number', 'count', 'flag']);
const LISTS: ReadonlySet<ColumnKind> = new Set(['codes', 'json']);

/** The columns that a view declares, in the order of the row, so that a row read back equals the row that was kept. */
export const columnsOf = (view: ViewName): readonly Column[] => COLUMNS[view];

const COLUMNS = Object.fromEntries(
  Object.values(EVERY_VIEW).map(({ name, columns }) => [
    name,
    Object.entries(columns).map(([field, column]) => stored(field, column as DeclaredColumn)),
  ]),
) as unknown as Readonly<Record<ViewName, readonly Column[]>>;

function stored(field: string, { kind, nullable }: DeclaredColumn): Column {
  return {
    field,
    type: NUMBERS.has(kind) ? 'INTEGER' : 'TEXT',
    form: kind === 'flag' ? 'flag' : LISTS.has(kind) ? 'json' : 'plain',
    nullable,
  };
}

/** The values of a row, in the order of its columns. */
export function valuesOf(columns: readonly Column[], row: ViewRow): Stored[] {
  return columns.map(({ field, form }) => {
    const value = (row as unknown as Readonly<Record<string, unknown>>)[field];
    if (form === 'json') return JSON.stringify(value);
    return form === 'flag' && value !== null ? Number(value) : (value as Stored);
  });
}

/** A row from values that stand in the order of its columns, the first of them at `offset`. */
export function rowFrom(
  columns: readonly Pick<Column, 'field' | 'form'>[],
  values: readonly Stored[],
  offset = 0,
): object {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index += 1) {
    const { field, form } = columns[index] as Column;
    const value = values[offset + index];
    row[field] =
      form === 'plain' ? value : form === 'flag' ? (value === null ? null : value === 1) : JSON.parse(value as string);
  }
  return row;
}

/** A column by its name, quoted: some are words of SQL. */
export const quoted = (field: string): string => `"${field}"`;
