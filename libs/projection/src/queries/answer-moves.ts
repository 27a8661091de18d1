import { MOVE_COLUMNS } from '@throughline/views';
import { type Beginning, KEPT_COLUMNS, type Known, type Listed } from './view-query.js';
import { cursorOf, readCursor } from './cursor.js';
import {
  type Condition,
  type Field,
  type RowReader,
  type Selection,
  type Sort,
  type Value,
} from './engine/row-engine.js';
import { conditionsOf, instantsOf, valuesOf } from './row-filter.js';
import type { Move, MoveFilter, MoveOrder, MovesQuery } from './moves.js';
import { pageOf, type Site } from './sites.js';
import { asHeld, freshnessOf, heldFast, knownSites, type KnownSite } from './viewpoint.js';

/** A move concerns the facility where it was recorded, and those that it leads from and to. */
export const CONCERNED: readonly Field<'moves'>[] = ['facilityId', 'fromFacilityId', 'toFacilityId'];

export async function answerMoves(reader: RowReader, query: MovesQuery): Promise<Listed<Move>> {
  const sites = await sitesOfMoves(reader, query);
  const { rows, next } = await movePage(reader, query, sites);
  return { freshness: await freshnessOf(reader, query, sites, [query.at, query.knownAt]), items: rows, next };
}

/** A day is that of the facility where a move was recorded, which may be any. */
export const sitesOfMoves = (
  reader: RowReader,
  query: Omit<MovesQuery, 'order' | 'page'>,
): Promise<readonly KnownSite[]> => knownSites(reader, 'all', query, instantsOf(query.filter));

/** Where a reading of every move begins: what is known now, and how far the views have followed. */
export async function beginMoves(reader: RowReader, query: MovesQuery): Promise<Beginning> {
  const sites = await sitesOfMoves(reader, query);
  return { held: heldFast(sites), freshness: await freshnessOf(reader, query, sites) };
}

/** The next step of such a reading. */
export const movesStep = async (reader: RowReader, query: MovesQuery, held: readonly Known[]) =>
  movePage(reader, query, asHeld(await sitesOfMoves(reader, query), held));

async function movePage(reader: RowReader, query: MovesQuery, sites: readonly KnownSite[]) {
  const { page } = query;
  const order = orderOf(query.order);
  const list = `transitions ${query.order.column} ${query.order.direction}`;
  const selections = selectionsOfMoves(query, sites);
  const found = await pageOf(reader, 'moves', selections, {
    order,
    after: readCursor(list, page.cursor, order.length),
    limit: page.limit + 1,
  });
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  const keyOf = (row: Move) => order.map(({ field }) => row[field] as Value);
  return { rows, next: last && found.length > rows.length ? cursorOf(list, keyOf(last)) : null };
}

/** The rows that a query about moves means, at each part of the facilities. */
export const selectionsOfMoves = (
  { filter, facilities, at: asked }: Pick<MovesQuery, 'filter' | 'facilities' | 'at'>,
  sites: readonly KnownSite[],
): readonly Selection<'moves'>[] =>
  sites.map(({ known, facilities: recordedAt, at }) => ({
    known,
    facilities,
    concerning: CONCERNED,
    where: [
      { field: 'effectiveAt', before: at(asked) + 1 } as const,
      ...(recordedAt === 'all' ? [] : [{ anyOf: ['facilityId'], values: recordedAt } as const]),
      ...conditionsOfMoves(filter, at),
    ],
  }));

/** Moves of one value are in the order in which they happened, those of one client and instant in the order of the path. */
const orderOf = ({ column, direction }: MoveOrder): readonly Sort<'moves'>[] =>
  [...new Set<Field<'moves'>>([column as Field<'moves'>, 'effectiveAt', 'clientId', 'seq', 'entryId'])].map(
    (field) => ({ field, direction }),
  );

/** The filters that look at more than the column that they are named after. */
const SPECIAL: Readonly<Record<string, (value: MoveFilter[string]) => Condition<'moves'>>> = {
  facilityId: (value) => ({ anyOf: CONCERNED, values: valuesOf(value) }),
  programId: (value) => ({ anyOf: ['fromProgramId', 'toProgramId'], values: valuesOf(value) }),
  approvedBy: (value) => ({ either: valuesOf(value).map((one) => [approvedBy(one)]) }),
  corrected: (value) => (value === true ? { field: 'corrected', from: 1 } : { field: 'corrected', before: 1 }),
};

function approvedBy(value: Value): Condition<'moves'> {
  if (value === 'any' || value === 'none') return { field: 'approvedBy', given: value === 'any' };
  return { anyOf: ['approvedBy'], values: [value] };
}

function conditionsOfMoves(filter: MoveFilter, there: Site['at']): readonly Condition<'moves'>[] {
  const special = Object.entries(filter).flatMap(([name, value]) => SPECIAL[name]?.(value) ?? []);
  const plain = Object.fromEntries(Object.entries(filter).filter(([name]) => !SPECIAL[name]));
  return [...special, ...conditionsOf<'moves'>({ ...MOVE_COLUMNS, clientId: KEPT_COLUMNS.clientId }, plain, there)];
}
