import { DUE_STATES, dueStateAt, sleepsAt } from '@throughline/views';
import { countsBy } from './counts-by.js';
import type { Field, RowReader } from './engine/row-engine.js';
import { openObligations, sitesOfWorklist } from './open-obligations.js';
import { freshnessOf } from './viewpoint.js';
import { rowsOf } from './sites.js';
import { TO_BE_DONE, type WorklistCounts, type WorklistCountsQuery } from './worklist.js';

const READ = [
  'facilityId',
  'ownerRole',
  'clockId',
  'title',
  'warnAt',
  'dueAt',
  'overdueFrom',
  'lapsesAt',
  'closedAt',
  'ownerId',
  'snoozedFrom',
  'snoozedUntil',
] as const satisfies readonly Field<'obligations'>[];

/** How many obligations are open, by each filter of the worklist: choosing a value lists as many as its count says. */
export async function answerWorklistCounts(reader: RowReader, query: WorklistCountsQuery): Promise<WorklistCounts> {
  const { ownerRole, clockId, states, clientId, assigned, snoozed, ...rest } = query;
  const everything = { ...rest, ...(clientId && { clientId }), states: DUE_STATES, page: { cursor: null, limit: 1 } };
  const sites = await sitesOfWorklist(reader, everything);
  const rows = await rowsOf(reader, 'obligations', openObligations(everything, sites), READ);
  const dated = rows.map((row) => {
    const at = typeof query.at === 'number' ? query.at : (query.at.get(row.facilityId) ?? 0);
    return {
      ...row,
      state: dueStateAt({ ...row, closedAt: null }, at) as string,
      assigned: row.ownerId === null ? 'nobody' : row.ownerId === assigned?.me ? 'me' : null,
      snoozed: String(sleepsAt(row, at)),
    };
  });
  type Counted = (typeof dated)[number];
  const chosen: readonly [name: string, field: keyof Counted, values: readonly string[] | undefined][] = [
    ['states', 'state', states ?? TO_BE_DONE],
    ['ownerRole', 'ownerRole', ownerRole],
    ['clockId', 'clockId', clockId],
    ['facilityId', 'facilityId', undefined],
    ['assigned', 'assigned', assigned?.to.length ? assigned.to : undefined],
    ['snoozed', 'snoozed', snoozed === undefined ? undefined : [String(snoozed)]],
  ];
  const fits = (row: Counted, setAside: string | null) =>
    chosen.every(([name, field, values]) => name === setAside || !values || values.includes(String(row[field])));
  return {
    freshness: await freshnessOf(reader, everything, sites, [query.at, query.knownAt]),
    total: dated.filter((row) => fits(row, null)).length,
    facets: chosen.map(([filter, field]) => ({
      filter,
      values: countsBy(
        dated.filter((row) => fits(row, filter)),
        (row) => [row[field] === null ? null : String(row[field])],
      ),
    })),
    titles: [...new Map(dated.map(({ clockId: clock, title }) => [clock, title]))].map(([clock, title]) => ({
      clockId: clock,
      title,
    })),
  };
}
