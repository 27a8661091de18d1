import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import {
  AUDIT_COLUMNS,
  type ListedView,
  QuestionsHere,
  rowColumns,
  type RowFilter,
  ViewQueries,
} from '@throughline/projection';
import { type Column, type Filter, filtersOf, MOVE_COLUMNS } from '@throughline/views';
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

/**
 * The columns that a list can be sorted by and that no index has in order: every row that matches is read and sorted for each
 * page. An index of each column of moves would make writing one four times as dear. Name a column here or give it an index.
 */
const SORTED_FOR_EACH_PAGE: Readonly<Record<ListedView | 'moves', string>> = {
  moves: `
    openedBy closedBy entryId versionId kind placementId episode fromFacilityId toFacilityId fromProgramId
    toProgramId track fromLevelSystem fromLevel fromRank toLevelSystem toRank phase disposition planned
    destination target lengthOfStayDays levelStayDays seq localDate offsetMinutes precision firstRecordedAt
    actorKind actorRoles originKind originSystem decision population populationKnown ruleIds reliedOnSummary
    reliedOnEntries metRuleIds advisoryDecision advisoryRuleIds advisoryPackId advisoryPackVersion acknowledged
    acknowledgedByAnother overrideReason authorization proposedBy proposedAt approvedAt proposalId packId
    packVersion packSha256 corrected correctedBy changedAt voided voidedAt voidedBy voidReason unanchored
    overlapping assertedDiffers`,
  placements: `
    openedBy closedBy placementId programId track levelSystem level rank phase status episode
    admittedAt admittedOn levelSince fromSeq fromLocalDate fromPrecision openedMove to toLocalDate toPrecision
    closedKind closedMove lengthOfStayDays levelStayDays disposition`,
  obligations: `
    openedBy closedBy opener openerKind subjectKind subjectId clockId title action ownerRole programId
    placementId openedAt opensFrom warnAt overdueFrom lapsesAt closedAt ownerId ownedFrom snoozedFrom snoozedUntil
    snoozeReason`,
  proposals: `
    openedBy closedBy proposalId proposes kind entryId because findingsSummary toFacilityId programId
    levelSystem level placementId effectiveAt localDate precision ownerRole dueAt overdueFrom proposedBy closedAt
    answeredBy`,
  plans: `
    openedBy closedBy planId move toFacilityId programId placementId levelSystem level localDate
    precision passesAt reason plannedAt plannedBy overtakenAt overtakenBy closedAt`,
  erasures: `
    openedBy closedBy erasureId ground onHold askedBy answeredAt answeredBy declined closedAt`,
};
const LISTS = Object.keys(SORTED_FOR_EACH_PAGE) as (ListedView | 'moves')[];
const acceptedBy = (list: ListedView | 'moves') => (list === 'moves' ? AUDIT_COLUMNS : rowColumns(list));
const sortedForEachPage = (list: ListedView | 'moves') => SORTED_FOR_EACH_PAGE[list].trim().split(/\s+/);

type Facilities = (typeof SCOPES)[number][0];
interface Asked {
  readonly list: ListedView | 'moves';
  readonly column: string;
  readonly facilities: Facilities;
  readonly filter?: RowFilter;
}

const ask = ({ list, column, facilities, filter = {} }: Asked): Promise<unknown> => {
  const order = { column, direction: 'desc' } as const;
  const terms = { ...asked, facilities, filter, order, page };
  return list === 'moves' ? queries.moves(terms) : queries.rows(list, { ...terms, during: { from: null, to: null } });
};

const VALUE_OF: Readonly<Record<Filter['form'], (column: Column) => RowFilter[string]>> = {
  values: ({ values }) => [values?.[0] ?? 'any'],
  from: () => Date.UTC(2026, 0, 1),
  before: () => Date.UTC(2026, 1, 1),
  least: () => 1,
  flag: () => true,
};

/** One of each filter of the audit, then what the console asks for together. */
const AUDIT_FILTERS: readonly RowFilter[] = [
  {},
  ...filtersOf(MOVE_COLUMNS).map(({ name, form, column }): RowFilter => ({ [name]: VALUE_OF[form](column) })),
  { conformance: ['non-conforming'], fromLevel: ['2.1'], voided: false },
];

describe.each(SCOPES)('a page over %j reads along an index', (facilities) => {
  const inOrder = AUDIT_COLUMNS.filter((column) => !sortedForEachPage('moves').includes(column));

  it.each(inOrder)('of moves by %s, by whatever they are filtered', async (column) => {
    for (const filter of AUDIT_FILTERS) {
      expect([filter, await costly(() => ask({ list: 'moves', column, facilities, filter }))]).toEqual([filter, []]);
      // Moves are sorted among themselves where client, or value and instant, are the same.
      const sortedAmong = plan.filter((step) => /TEMP B-TREE FOR LAST [4-9]/.test(step));
      expect([filter, sortedAmong.length > 0 && column !== 'clientId']).toEqual([filter, false]);
    }
  });

  it.each(LISTS)('of %s by every column that its sort accepts, but for those named here', async (list) => {
    const found: string[] = [];
    for (const column of acceptedBy(list))
      if ((await costly(() => ask({ list, column, facilities }))).length > 0) found.push(column);
    expect(found).toEqual(sortedForEachPage(list));
  });

  it('of clients, of whom it reads what is known now alone', async () => {
    expect(await costly(() => queries.clients({ ...asked, facilities, page }))).toEqual([]);
    expect(plan.join()).toContain('clientFacilities_known');
  });
});

describe('a page by a column without an index', () => {
  it.each<[string, RowFilter, RegExp]>([
    [
      'a window',
      { effectiveFrom: Date.UTC(2026, 1, 1) },
      /^SEARCH moves USING INDEX moves_effective_\d+ \(effectiveAt>\?/,
    ],
    [
      'a value',
      { conformance: ['non-conforming'] },
      /^SEARCH moves USING INDEX moves_by_conformance_\d+ \(conformance=\?/,
    ],
  ])('reads and sorts what %s leaves', async (_narrowed, filter, step) => {
    plan = [];
    await ask({ list: 'moves', column: 'kind', facilities: 'all', filter });
    expect(plan).toContainEqual(expect.stringMatching(step));
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
