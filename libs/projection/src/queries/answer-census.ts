import type { PlacementRow } from '@throughline/views';
import type { Kept, Page } from './view-query.js';
import type { Census, CensusFilter, CensusQuery } from './census.js';
import { COUNTED_FIELDS, countsOf, type CountedPlacement, Grouping } from './counted-placements.js';
import { cursorOf, readCursor } from './cursor.js';
import type { Condition, RowReader, Selection, Sort } from './engine/row-engine.js';
import { pageOf, rowsOf } from './sites.js';
import { knownSites, freshnessOf } from './viewpoint.js';

export async function answerCensus(reader: RowReader, query: CensusQuery): Promise<Census> {
  const { at, groupBy, page } = query;
  const sites = await knownSites(reader, query.facilities, query);
  const where = conditionsOf(query.filter ?? {});
  const selections = sites.map(({ known, facilities, at: there }) => ({ known, facilities, at: there(at), where }));
  const rows = await rowsOf(reader, 'placements', selections, COUNTED_FIELDS);
  const grouping = new Grouping(groupBy);
  const groups = [...Map.groupBy(rows, (row) => grouping.nameOf(row)).values()];
  groups.sort(([one], [other]) => grouping.compare(one as CountedPlacement, other as CountedPlacement));
  return {
    freshness: await freshnessOf(reader, query, sites, [at, query.knownAt]),
    groups: groups.map((group) => ({ ...grouping.keyOf(group[0] as CountedPlacement), ...countsOf(group) })),
    totals: countsOf(rows),
    ...(await placementsPage(reader, selections, page)),
  };
}

const conditionsOf = (filter: CensusFilter): readonly Condition<'placements'>[] =>
  (Object.entries(filter) as [keyof CensusFilter, readonly string[]][]).map(([field, values]) => ({
    anyOf: [field],
    values,
  }));

const LIST = 'census';
const ORDER: readonly Sort<'placements'>[] = [
  { field: 'clientId', direction: 'asc' },
  { field: 'openedBy', direction: 'asc' },
  { field: 'placementId', direction: 'asc' },
];

async function placementsPage(
  reader: RowReader,
  selections: readonly Selection<'placements'>[],
  page: Page | null,
): Promise<Pick<Census, 'placements' | 'next'>> {
  if (!page) return { placements: [], next: null };
  const after = readCursor(LIST, page.cursor, ORDER.length);
  const found = await pageOf(reader, 'placements', selections, { order: ORDER, after, limit: page.limit + 1 });
  const placements = found.slice(0, page.limit);
  const next = found.length > placements.length ? cursorOf(LIST, keyOf(placements.at(-1) as Kept<PlacementRow>)) : null;
  return { placements, next };
}

const keyOf = ({ clientId, openedBy, placementId }: Kept<PlacementRow>) => [clientId, openedBy, placementId];
