/** What a column holds. An `instant` is UTC milliseconds in a row, and an ISO time with its offset in an answer. */
export type ColumnKind =
  'id' | 'code' | 'text' | 'choice' | 'date' | 'instant' | 'number' | 'count' | 'flag' | 'codes' | 'json';

/**
 * One column of a row, declared once: its type, how it is stored, filtered, sorted and exported, and what the API says
 * of it all derive from here.
 */
export interface Column<Value = unknown, From = never, Kind extends ColumnKind = ColumnKind> {
  readonly kind: Kind;
  readonly nullable: boolean;
  /** A noun phrase, and when it is null. */
  readonly description: string;
  /** The words of a `choice`. */
  readonly values: readonly string[] | null;
  /** Names the filter of the column in a query; null when it has none. */
  readonly filter: string | null;
  readonly example: unknown;
  /** Reads the value off what the row is made from; absent where the view fills the row in itself. */
  readonly of?: ((from: From) => Value) | undefined;
}

// eslint-disable-next-line typescript/no-explicit-any
export type Columns = Readonly<Record<string, Column<any, any, ColumnKind>>>;

/** The row that columns declare. */
export type RowOf<Declared extends Columns> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Column<infer Value, infer _From, infer _Kind>
    ? Value
    : never;
};

interface ColumnTerms {
  readonly example?: unknown;
  /** The name of the filter where it is not the column's own; null for none. */
  readonly filter?: string | null;
}

type Of<Value, From> = (from: From) => Value;

const EXAMPLES: Readonly<Record<ColumnKind, unknown>> = {
  id: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21',
  code: 'HAWTHORN',
  text: 'text',
  choice: null,
  date: '2026-03-01',
  instant: 1_772_377_200_000,
  number: 0,
  count: 0,
  flag: false,
  codes: [],
  json: [],
};

/** The words to declare columns of rows that are made from `From`. */
export function columnsOf<From>() {
  const declare = <Value, Kind extends ColumnKind>(
    kind: Kind,
    nullable: boolean,
    values: readonly string[] | null,
    output: { readonly description: string; readonly of: Of<Value, From> | undefined; readonly terms: ColumnTerms },
  ): Column<Value, From, Kind> => ({
    kind,
    nullable,
    description: output.description,
    values,
    filter: output.terms.filter === undefined ? '' : output.terms.filter,
    example: 'example' in output.terms ? output.terms.example : nullable ? null : (values?.[0] ?? EXAMPLES[kind]),
    of: output.of,
  });
  const one =
    <Value, Kind extends ColumnKind>(kind: Kind, nullable: boolean) =>
    (description: string, of?: Of<Value, From>, terms: ColumnTerms = {}): Column<Value, From, Kind> =>
      declare(kind, nullable, null, { description, of, terms });
  const kinds = <Nothing extends null = never>(nullable: boolean) => ({
    id: one<string | Nothing, 'id'>('id', nullable),
    code: one<string | Nothing, 'code'>('code', nullable),
    text: one<string | Nothing, 'text'>('text', nullable),
    date: one<string | Nothing, 'date'>('date', nullable),
    instant: one<number | Nothing, 'instant'>('instant', nullable),
    number: one<number | Nothing, 'number'>('number', nullable),
    flag: one<boolean | Nothing, 'flag'>('flag', nullable),
    count: one<number | Nothing, 'count'>('count', nullable),
    choice: <Word extends string>(
      values: readonly Word[],
      description: string,
      of?: Of<Word | Nothing, From>,
      terms: ColumnTerms = {},
    ): Column<Word | Nothing, From, 'choice'> => declare('choice', nullable, values, { description, of, terms }),
  });
  return {
    ...kinds(false),
    codes: one<readonly string[], 'codes'>('codes', false),
    json: <Value>(description: string, of?: Of<Value, From>): Column<Value, From, 'json'> =>
      declare('json', false, null, { description, of, terms: { filter: null } }),
    nothing: (description: string, of?: Of<null, From>): Column<null, From, 'text'> =>
      declare('text', true, null, { description, of, terms: { filter: null } }),
    maybe: kinds<null>(true),
  };
}

/**
 * A row without values. Rows begin as copies of it, so that all of a view have one shape: V8 keeps an object of so many keys
 * that is built key by key as a hash table, which takes several times the memory and is slower to read.
 */
function blankOf(columns: Columns): object {
  const known = blanks.get(columns);
  if (known) return known;
  const blank = JSON.parse(
    JSON.stringify(Object.fromEntries(Object.keys(columns).map((name) => [name, null]))),
  ) as object;
  blanks.set(columns, blank);
  return blank;
}

const blanks = new WeakMap<Columns, object>();

/** The row of something: each column reads its own value. */
export function rowOf<From, Declared extends Columns>(columns: Declared, from: From): RowOf<Declared> {
  const row: Record<string, unknown> = { ...blankOf(columns) };
  for (const name in columns) row[name] = (columns[name] as Column<unknown, From>).of?.(from);
  return row as RowOf<Declared>;
}

/** A row of examples, for the API's description. */
export const exampleRow = <Declared extends Columns>(columns: Declared): RowOf<Declared> =>
  Object.fromEntries(Object.entries(columns).map(([name, { example }]) => [name, example])) as RowOf<Declared>;
