import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { cursorOf, QuestionsHere, type RowFilter, SORTED_BY, ViewQueries } from '@throughline/projection';
import { type Column, EVERY_VIEW, type Filter, filtersOf } from '@throughline/views';
import { openForWriting } from '../views-file.js';
import { SqliteRowEngine } from './sqlite-row-engine.js';

/** SQLite keeps no statistics of these tables, so it plans for an empty file what it plans for a full one. */
let folder: string;
let database: DatabaseSync;
let queries: ViewQueries;
let plan: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-plans-'));
  database = openForWriting(join(folder, 'views.db'));
  const prepare = database.prepare.bind(database);
  database.prepare = (sql) => {
    const steps = prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as unknown as readonly { readonly detail: string }[];
    plan.push(...steps.map(({ detail }) => detail));
    return prepare(sql);
  };
});
beforeEach(() => {
  queries = new ViewQueries(new QuestionsHere(new SqliteRowEngine(database)));
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const asked = { at: Date.UTC(2026, 2, 1), knownAt: null, log: null } as const;
const page = { cursor: null, limit: 100 };
const SCOPES = [['all'], [['NORTH']], [['NORTH', 'SOUTH']]] as const;

/** The steps that look at every row of a view, or sort all rows that were found. Equals among what is sorted may be sorted, and clients may be counted in an index. */
async function costly(ask: () => Promise<unknown>): Promise<readonly string[]> {
  plan = [];
  await ask();
  return plan.filter((step) =>
    /^SCAN (?!parked|json_each|every|counted USING COVERING INDEX clientFacilities_known|\d)(?!.*USING INDEX)|TEMP B-TREE FOR ORDER BY/.test(
      step,
    ),
  );
}

type List = keyof typeof SORTED_BY;
const LISTS = Object.keys(SORTED_BY) as List[];

type Facilities = (typeof SCOPES)[number][0];
interface Asked {
  readonly list: List;
  readonly column: string;
  readonly facilities: Facilities;
  readonly filter?: RowFilter;
  readonly knownAt?: number | null;
}

const ask = ({ list, column, facilities, filter = {}, knownAt = null }: Asked): Promise<unknown> => {
  const order = { column: column as 'clientId', direction: 'desc' } as const;
  const terms = { ...asked, knownAt, facilities, filter, order, page };
  return list === 'moves' ? queries.moves(terms) : queries.rows(list, { ...terms, during: { from: null, to: null } });
};

/** What a filter may be asked for: one value, and several where it takes them. */
const VALUES_OF: Readonly<Record<Filter['form'], (column: Column) => readonly RowFilter[string][]>> = {
  values: ({ values }) => [[values?.[0] ?? 'any'], values?.slice(0, 2) ?? ['any', 'none']],
  from: () => [Date.UTC(2026, 0, 1)],
  before: () => [Date.UTC(2026, 1, 1)],
  least: () => [1],
  flag: () => [true],
};

/** Every filter of a list alone, in each form; then what the console asks for together. */
const filtersOfList = (list: List): readonly RowFilter[] => [
  {},
  ...filtersOf(EVERY_VIEW[list].columns).flatMap(({ name, form, column }) =>
    VALUES_OF[form](column).map((value): RowFilter => ({ [name]: value })),
  ),
  ...(list === 'moves' ? [{ conformance: ['non-conforming'], fromLevel: ['2.1'], voided: false }] : []),
];

/** By these a list has few rows: they are found by it, and sorted. */
const NAMES_FEW: ReadonlySet<string> = new Set(['entryId']);
const namesFew = (filter: RowFilter): boolean => Object.keys(filter).some((name) => NAMES_FEW.has(name));

const ROWS_THAT_LAST = LISTS.filter((list) => list !== 'moves').flatMap((list) =>
  SORTED_BY[list].map((column) => ({ list, column })),
);

describe.each(SCOPES)('a page over %j reads along an index', (facilities) => {
  it.each(ROWS_THAT_LAST)('of $list by $column, by whatever they are filtered', async ({ list, column }) => {
    for (const filter of filtersOfList(list).filter((each) => !namesFew(each)))
      expect([filter, await costly(() => ask({ list, column, facilities, filter }))]).toEqual([filter, []]);
  });

  it.each(SORTED_BY.moves)('of moves by %s, as they are known and as they were', async (column) => {
    for (const filter of filtersOfList('moves').filter((each) => !namesFew(each))) {
      for (const knownAt of [null, asked.at]) {
        const found = await costly(() => ask({ list: 'moves', column, facilities, filter, knownAt }));
        // Moves are sorted among themselves where client, or value and instant, are the same.
        const sortedAmong = plan.filter((step) => /TEMP B-TREE FOR LAST [4-9]/.test(step) && column !== 'clientId');
        expect([filter, knownAt, found, sortedAmong]).toEqual([filter, knownAt, [], []]);
      }
    }
  });

  it.each<RowFilter>([{ entryId: ['one', 'other'] }, { clientId: ['one', 'other'] }])(
    'of the moves that %j names, which alone it sorts',
    async (filter) => {
      for (const column of SORTED_BY.moves) {
        plan = [];
        await ask({ list: 'moves', column, facilities, filter });
        expect(plan).toContainEqual(
          expect.stringMatching(/^SEARCH moves USING INDEX moves_(entry|identity)_\d+ \((entryId|clientId)=\?/),
        );
      }
    },
  );

  it('of clients, of whom it reads what is known now alone', async () => {
    expect(await costly(() => queries.clients({ ...asked, facilities, page }))).toEqual([]);
    expect(plan.join()).toContain('clientFacilities_known');
  });
});

describe('a later page of moves', () => {
  const LAST = SORTED_BY.moves.flatMap((column) =>
    (['asc', 'desc'] as const).flatMap((direction) => [
      { column, direction, last: 'value' },
      ...(isNullable(column) ? [{ column, direction, last: null }] : []),
    ]),
  );
  it.each(LAST)('by $column, $direction, begins where the one before ended: at $last', async (order) => {
    plan = [];
    const { column, direction, last } = order;
    const keys = new Set([column, 'effectiveAt', 'clientId', 'seq', 'entryId']);
    const cursor = cursorOf(`transitions ${column} ${direction}`, [last, ...Array.from(keys, () => 1).slice(1)]);
    await queries.moves({ ...asked, facilities: 'all', filter: {}, order, page: { ...page, cursor } });
    const entered = plan.filter((step) => /^(SEARCH|SCAN) moves/.test(step));
    // What has no value comes first: beyond it is all that has one.
    const begins = direction === 'asc' && last === null ? /^SCAN moves USING INDEX/ : new RegExp(`\\(${column}[<>=]`);
    expect(entered).not.toEqual([]);
    expect(entered).toEqual(entered.map(() => expect.stringMatching(begins)));
  });
});

function isNullable(column: string): boolean {
  return (EVERY_VIEW.moves.columns as Readonly<Record<string, Column>>)[column]?.nullable === true;
}

describe('a page of moves of one value, by time', () => {
  it.each(['conformance', 'reason', 'actorId', 'toLevel', 'moves'])('reads those of that %s alone', async (name) => {
    plan = [];
    await ask({ list: 'moves', column: 'effectiveAt', facilities: 'all', filter: { [name]: ['one'] } });
    expect(plan).toContainEqual(expect.stringMatching(/^SEARCH moves USING INDEX moves_by_\w+_\d+ \(\w+=\?/));
  });
});

describe('the worklist of now', () => {
  it('reads the open obligations of each facility by when they are due', async () => {
    const facilities = ['NORTH', 'SOUTH'];
    plan = [];
    await queries.worklist({ ...asked, facilities, page });
    expect(plan.filter((step) => step.includes('obligations_open'))).not.toEqual([]);
  });
});
