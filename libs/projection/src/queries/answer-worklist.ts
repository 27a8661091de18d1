import { OBLIGATIONS_SORTED_BY } from './answer-rows.js';
import { type DueState, dueStateAt, lateMinutesAt, type ObligationRow } from '@throughline/views';
import type { Kept, Listed, SiteInstant } from './view-query.js';
import { cursorOf, readCursor } from './cursor.js';
import type { Condition, RowReader, Sort } from './engine/row-engine.js';
import { pageOf } from './sites.js';
import { freshnessOf, knownSites } from './viewpoint.js';
import { TO_BE_DONE, type WorklistItem, type WorklistQuery } from './worklist.js';

const LIST = 'worklist';
const ORDER: readonly Sort<'obligations'>[] = OBLIGATIONS_SORTED_BY.map((field) => ({ field, direction: 'asc' }));

/** Obligations that are open at the instant asked for, the most pressing first. */
export async function answerWorklist(reader: RowReader, query: WorklistQuery): Promise<Listed<WorklistItem>> {
  const { at, page } = query;
  const sites = await knownSites(reader, query.facilities, query);
  const selections = sites.map(({ known, facilities, at: there }) => ({
    known,
    facilities,
    at: there(at),
    where: conditionsOf(query, there(at)),
  }));
  const found = await pageOf(reader, 'obligations', selections, {
    order: ORDER,
    after: readCursor(LIST, page.cursor, ORDER.length),
    limit: page.limit + 1,
  });
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  const keyOf = (row: Kept<ObligationRow>) => OBLIGATIONS_SORTED_BY.map((field) => row[field]);
  return {
    freshness: await freshnessOf(reader, query, sites, [at, query.knownAt]),
    items: shown.map((row) => itemAt(row, atOf(row, at))),
    next: last && found.length > shown.length ? cursorOf(LIST, keyOf(last)) : null,
  };
}

const atOf = ({ facilityId }: ObligationRow, at: SiteInstant): number =>
  typeof at === 'number' ? at : (at.get(facilityId) ?? 0);

function conditionsOf(
  { ownerRole, states = TO_BE_DONE, clockId, clientId }: WorklistQuery,
  at: number,
): readonly Condition<'obligations'>[] {
  return [
    ...(ownerRole === undefined ? [] : [{ anyOf: ['ownerRole'], values: [ownerRole] } as const]),
    ...(clockId === undefined ? [] : [{ anyOf: ['clockId'], values: [clockId] } as const]),
    ...(clientId === undefined ? [] : [{ anyOf: ['clientId'], values: [clientId] } as const]),
    { either: states.map((state) => inState(state, at)) },
  ];
}

/** An obligation as it stood then: what settled it later is not known yet. */
function itemAt(row: Kept<ObligationRow>, at: number): WorklistItem {
  const pressing = { ...row, closedAt: null };
  return { ...row, due: dueStateAt(pressing, at), lateMinutes: lateMinutesAt(pressing, at) };
}

/** The same words as `dueStateAt`, as conditions. */
function inState(state: DueState, at: number): readonly Condition<'obligations'>[] {
  const lapsed = { field: 'lapsesAt', before: at + 1 } as const;
  const overdue = { field: 'overdueFrom', before: at + 1 } as const;
  const ahead = { field: 'overdueFrom', from: at + 1 } as const;
  switch (state) {
    case 'missed':
      return [lapsed];
    case 'overdue':
      return [overdue, { either: [[{ field: 'lapsesAt', given: false }], [{ field: 'lapsesAt', from: at + 1 }]] }];
    case 'due':
      return [ahead, { field: 'warnAt', before: at + 1 }];
    case 'upcoming':
      return [ahead, { field: 'warnAt', from: at + 1 }];
  }
}
