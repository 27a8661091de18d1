import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type ListedView, QuestionsHere, ViewQueries } from '@throughline/projection';
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

describe.each(SCOPES)('a page over %j reads along an index', (facilities) => {
  const moves = (column: string, filter = {}) =>
    queries.moves({ ...asked, facilities, filter, order: { column, direction: 'desc' }, page });

  it.each([
    ...['effectiveAt', 'recordedAt', 'conformance', 'reason', 'actorId'],
    ...['approvedBy', 'hoursLate', 'move', 'toLevel', 'facilityId'],
  ])('of moves by %s, filtered or not', async (column) => {
    expect(await costly(() => moves(column))).toEqual([]);
    expect(await costly(() => moves(column, { conformance: ['non-conforming'], fromLevel: ['2.1'] }))).toEqual([]);
  });

  it.each<[ListedView, string]>([
    ['placements', 'from'],
    ['obligations', 'dueAt'],
    ['proposals', 'proposedAt'],
    ['plans', 'expectedAt'],
    ['erasures', 'askedAt'],
  ])('of %s by %s', async (view, column) => {
    const order = { column, direction: 'desc' } as const;
    const during = { from: null, to: null };
    expect(await costly(() => queries.rows(view, { ...asked, facilities, filter: {}, during, order, page }))).toEqual(
      [],
    );
  });

  it('of clients, of whom it reads what is known now alone', async () => {
    expect(await costly(() => queries.clients({ ...asked, facilities, page }))).toEqual([]);
    expect(plan.join()).toContain('clientFacilities_known');
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
