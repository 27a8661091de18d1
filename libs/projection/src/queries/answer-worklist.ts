import type { ObligationRow } from '@throughline/views';
import { OBLIGATIONS_SORTED_BY } from './answer-rows.js';
import { cursorOf, readCursor } from './cursor.js';
import type { RowReader } from './engine/row-engine.js';
import { openObligations, PRESSING_FIRST, sitesOfWorklist, worklistItems } from './open-obligations.js';
import { pageOf } from './sites.js';
import type { Kept, Listed } from './view-query.js';
import { freshnessOf } from './viewpoint.js';
import type { WorklistItem, WorklistQuery } from './worklist.js';

const LIST = 'worklist';

/** Obligations that are open at the instant asked for, the most pressing first. */
export async function answerWorklist(reader: RowReader, query: WorklistQuery): Promise<Listed<WorklistItem>> {
  const { at, page } = query;
  const sites = await sitesOfWorklist(reader, query);
  const found = await pageOf(reader, 'obligations', openObligations(query, sites), {
    order: PRESSING_FIRST,
    after: readCursor(LIST, page.cursor, PRESSING_FIRST.length),
    limit: page.limit + 1,
  });
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  const keyOf = (row: Kept<ObligationRow>) => OBLIGATIONS_SORTED_BY.map((field) => row[field]);
  return {
    freshness: await freshnessOf(reader, query, sites, [at, query.knownAt]),
    items: await worklistItems(reader, query, sites, shown),
    next: last && found.length > shown.length ? cursorOf(LIST, keyOf(last)) : null,
  };
}
