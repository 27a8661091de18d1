import { EVERY_VIEW, type RowsOfView, type ViewName } from '@throughline/views';
import {
  type Beginning,
  type Kept,
  KEPT_COLUMNS,
  type Known,
  type Listed,
  type Page,
  type SiteInstant,
  type ViewQuery,
} from './view-query.js';
import { cursorOf, readCursor } from './cursor.js';
import {
  type Condition,
  type Field,
  type RowReader,
  type Selection,
  type Sort,
  type Value,
} from './engine/row-engine.js';
import { conditionsOf, instantsOf, type RowFilter, valuesOf } from './row-filter.js';
import { pageOf, rowsOf } from './sites.js';
import { standingsOf } from './standings.js';
import { asHeld, freshnessOf, heldFast, knownSites, type KnownSite } from './viewpoint.js';

/** Views whose rows are listed whole, each with the filters that its columns declare. */
export type ListedView = Extract<ViewName, 'placements' | 'obligations' | 'proposals' | 'plans' | 'erasures'>;

/** A list of rows. `during` asks for rows that hold at any time of a half-open window. */
export interface RowsQuery extends ViewQuery {
  readonly filter: RowFilter;
  readonly during: { readonly from: SiteInstant | null; readonly to: SiteInstant | null };
  readonly order: { readonly column: string; readonly direction: 'asc' | 'desc' };
  readonly page: Page;
}

/** How many rows match, and how many clients have them. */
export interface RowCounts {
  readonly total: number;
  readonly clients: number;
}

export async function answerRows<Name extends ListedView>(
  reader: RowReader,
  view: Name,
  query: RowsQuery,
): Promise<Listed<Kept<RowsOfView[Name]>>> {
  return listedRows(reader, view, query, await sitesOfRows(reader, query));
}

/** The same, and how many rows of how many clients there are on all pages together. */
export async function answerCountedRows<Name extends ListedView>(
  reader: RowReader,
  view: Name,
  query: RowsQuery,
): Promise<Listed<Kept<RowsOfView[Name]>> & RowCounts> {
  const sites = await sitesOfRows(reader, query);
  const counted = await rowsOf(reader, view, selectionsOf(view, query, sites), ['clientId' as Field<Name>]);
  const clients = new Set(counted.map((row) => (row as { readonly clientId: string }).clientId)).size;
  return { ...(await listedRows(reader, view, query, sites)), total: counted.length, clients };
}

async function listedRows<Name extends ListedView>(
  reader: RowReader,
  view: Name,
  query: RowsQuery,
  sites: readonly KnownSite[],
): Promise<Listed<Kept<RowsOfView[Name]>>> {
  const { rows, next } = await rowsPage(reader, view, query, sites);
  const instants = [query.at, query.knownAt, query.during.from, query.during.to];
  return { freshness: await freshnessOf(reader, query, sites, instants), items: rows, next };
}

const sitesOfRows = (reader: RowReader, query: RowsQuery): Promise<readonly KnownSite[]> => {
  const { from, to } = query.during;
  const window = [from, to].filter((instant) => instant !== null);
  return knownSites(reader, query.facilities, query, [...window, ...instantsOf(query.filter)]);
};

/** Where a reading of every row begins: what is known now, and how far the views have followed. */
export async function beginRows(reader: RowReader, query: RowsQuery): Promise<Beginning> {
  const sites = await sitesOfRows(reader, query);
  return { held: heldFast(sites), freshness: await freshnessOf(reader, query, sites) };
}

/** The next step of such a reading. */
export const rowsStep = async <Name extends ListedView>(
  reader: RowReader,
  view: Name,
  query: RowsQuery,
  held: readonly Known[],
) => rowsPage(reader, view, query, asHeld(await sitesOfRows(reader, query), held));

async function rowsPage<Name extends ListedView>(
  reader: RowReader,
  view: Name,
  query: RowsQuery,
  sites: readonly KnownSite[],
) {
  const { page } = query;
  const order = orderOf(view, query.order);
  const list = `${view} ${query.order.column} ${query.order.direction}`;
  const after = readCursor(list, page.cursor, order.length);
  const found = await pageOf(reader, view, selectionsOf(view, query, sites), { order, after, limit: page.limit + 1 });
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1) as Readonly<Record<string, unknown>> | undefined;
  const more = last && found.length > rows.length;
  return {
    rows: rows.map((row) => asItStood(view, row, query.at)),
    next: more
      ? cursorOf(
          list,
          order.map(({ field }) => last[field] as Value),
        )
      : null,
  };
}

function selectionsOf<Name extends ListedView>(
  view: Name,
  query: RowsQuery,
  sites: readonly KnownSite[],
): readonly Selection<Name>[] {
  const { filter } = query;
  const columns = { ...EVERY_VIEW[view].columns, clientId: KEPT_COLUMNS.clientId };
  return sites.map(({ known, facilities, at }) => ({
    known,
    facilities,
    where: [
      ...within(view, query, at),
      ...stoodAs(view, query, at(query.at)),
      ...conditionsOf<Name>(columns, standingsOf(view) ? withoutState(filter) : filter, at),
    ],
  }));
}

const withoutState = ({ state: _state, ...filter }: RowFilter): RowFilter => filter;

/** The filter by state, and those by the end: what ended after the instant asked for had not ended. */
function stoodAs<Name extends ListedView>(view: Name, { filter }: RowsQuery, at: number): readonly Condition<Name>[] {
  const standings = standingsOf(view);
  if (!standings) return [];
  const { state } = filter;
  const asksForEnd = 'closedFrom' in filter || 'closedTo' in filter || 'closedBy' in filter;
  return [
    ...(state === undefined ? [] : [{ either: valuesOf(state).map((one) => standings.is(String(one), at)) }]),
    ...(asksForEnd ? [{ field: 'closedAt', before: at + 1 } as Condition<Name>] : []),
  ];
}

function asItStood<Name extends ListedView>(
  view: Name,
  row: Kept<RowsOfView[Name]>,
  at: SiteInstant,
): Kept<RowsOfView[Name]> {
  const standings = standingsOf(view);
  if (!standings) return row;
  const there = typeof at === 'number' ? at : (at.get(row.facilityId) ?? 0);
  return { ...row, ...standings.rowAt(row, there) };
}

/** Begun by the instant asked for, and holding at some time of the window. */
function within<Name extends ListedView>(
  view: Name,
  { at, during }: RowsQuery,
  there: KnownSite['at'],
): readonly Condition<Name>[] {
  const { from, to } = EVERY_VIEW[view].lasts as { readonly from: Field<Name>; readonly to: Field<Name> };
  return [
    { field: from, before: there(at) + 1 },
    ...(during.to === null ? [] : [{ field: from, before: there(during.to) } as const]),
    ...(during.from === null
      ? []
      : [
          { either: [[{ field: to, given: false }], [{ field: to, from: there(during.from) + 1 }]] } as Condition<Name>,
        ]),
  ];
}

/** The most pressing first. */
export const OBLIGATIONS_SORTED_BY = ['overdueFrom', 'clientId', 'openedBy', 'clockId', 'subjectId'] as const;

/** Rows of one value are in the order in which they began; the fields tell every row from every other. */
function orderOf<Name extends ListedView>(
  view: Name,
  { column, direction }: RowsQuery['order'],
): readonly Sort<Name>[] {
  const tie = {
    placements: ['from', 'clientId', 'fromSeq', 'openedBy', 'placementId'],
    obligations: OBLIGATIONS_SORTED_BY,
    proposals: ['proposedAt', 'clientId', 'proposalId'],
    plans: ['expectedAt', 'clientId', 'planId'],
    erasures: ['askedAt', 'clientId', 'erasureId'],
  };
  return [...new Set([column, ...tie[view]])].map((field) => ({ field: field as Field<Name>, direction }));
}
