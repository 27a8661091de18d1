import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CallerContext } from '@throughline/access';
import type { ListedView, RowFilter, RowsQuery } from '@throughline/projection';
import type { Columns, RowOf } from '@throughline/views';
import type { Whole } from '@throughline/http-kit';
import { freshnessShown } from '../answers/fields.js';
import type { PlacementCountsAnswer } from '../answers/placement-counts.js';
import { PLACEMENT_ROW } from '../answers/placement-row.js';
import { ERASURE_ROW, OBLIGATION_ROW, PLAN_ROW, PROPOSAL_ROW } from '../answers/row-lists.js';
import type { ShownRow } from '../answers/shown-row.js';
import { type ListShown, listShown } from '../answers/shown-views.js';
import { ViewRequests } from './view-requests.js';
import { CSV_STEP, csvOf } from './row-csv.js';
import type {
  ErasureListTerms,
  ObligationListTerms,
  PlacementListTerms,
  PlanListTerms,
  ProposalListTerms,
} from './row-list-terms.js';
import { filtersSent } from './row-terms.js';
import type { SiteTimes } from './site-times.js';

/** A view whose rows are listed across clients, and in what order and which of them when nothing is said. */
interface RowList<Declared extends Columns = Columns> {
  readonly view: ListedView;
  readonly columns: Declared;
  readonly sort: string;
  readonly filter: RowFilter;
}
export const PLACEMENTS = { view: 'placements', columns: PLACEMENT_ROW, sort: '-from', filter: {} } as const;
export const OBLIGATIONS = { view: 'obligations', columns: OBLIGATION_ROW, sort: 'dueAt', filter: {} } as const;
export const PROPOSALS = {
  view: 'proposals',
  columns: PROPOSAL_ROW,
  sort: 'proposedAt',
  filter: { state: ['waiting'] },
} as const;
export const PLANS = {
  view: 'plans',
  columns: PLAN_ROW,
  sort: 'expectedAt',
  filter: { state: ['planned', 'passed', 'overtaken'] },
} as const;
export const ERASURES = {
  view: 'erasures',
  columns: ERASURE_ROW,
  sort: 'askedAt',
  filter: { state: ['waiting', 'started'] },
} as const;

type Terms = ErasureListTerms | PlacementListTerms | ObligationListTerms | ProposalListTerms | PlanListTerms;
type WholeTerms =
  | Whole<ErasureListTerms>
  | Whole<PlacementListTerms>
  | Whole<ObligationListTerms>
  | Whole<ProposalListTerms>
  | Whole<PlanListTerms>;

export class RowListQuery<Declared extends Columns = Columns> extends Query<ListShown<ShownRow<Declared>>> {
  constructor(
    readonly list: RowList<Declared>,
    readonly terms: Terms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(RowListQuery)
export class RowListQueryHandler implements IQueryHandler<RowListQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ list, terms, caller }: RowListQuery): Promise<ListShown<ShownRow<Columns>>> {
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const rows = await this.views.ask(terms, { caller }, (views, query) =>
      views.rows(list.view, { ...query, ...selectionOf(list, terms, this.views.times), page }),
    );
    return listShown(rows, (row) => this.views.times.shown(list.columns, row as unknown as RowOf<Columns>));
  }
}

/** A page of the same, with how many rows the terms select on all pages together. */
export class CountedRowListQuery<Declared extends Columns = Columns> extends Query<
  ListShown<ShownRow<Declared>> & { readonly total: number }
> {
  constructor(
    readonly list: RowList<Declared>,
    readonly terms: Terms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(CountedRowListQuery)
export class CountedRowListQueryHandler implements IQueryHandler<CountedRowListQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ list, terms, caller }: CountedRowListQuery) {
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const rows = await this.views.ask(terms, { caller }, (views, query) =>
      views.countedRows(list.view, { ...query, ...selectionOf(list, terms, this.views.times), page }),
    );
    const shown = listShown(rows, (row) => this.views.times.shown(list.columns, row as unknown as RowOf<Columns>));
    return { ...shown, total: rows.total };
  }
}

/** How many rows the terms select, and of how many clients. */
export class RowCountsQuery extends Query<PlacementCountsAnswer> {
  constructor(
    readonly list: RowList,
    readonly terms: WholeTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(RowCountsQuery)
export class RowCountsQueryHandler implements IQueryHandler<RowCountsQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ list, terms, caller }: RowCountsQuery): Promise<PlacementCountsAnswer> {
    const page = { cursor: null, limit: 1 };
    const { total, clients, freshness } = await this.views.ask(terms, { caller }, (views, query) =>
      views.countedRows(list.view, { ...query, ...selectionOf(list, terms, this.views.times), page }),
    );
    return { total, clients, freshness: freshnessShown(freshness) };
  }
}

/** Every row that the terms select as CSV, a line at a time. */
export class RowsCsvQuery extends Query<AsyncIterable<string>> {
  constructor(
    readonly list: RowList,
    readonly terms: WholeTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(RowsCsvQuery)
export class RowsCsvQueryHandler implements IQueryHandler<RowsCsvQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ list, terms, caller }: RowsCsvQuery): Promise<AsyncIterable<string>> {
    const { times } = this.views;
    const page = { cursor: null, limit: CSV_STEP };
    return this.views.ask(terms, { caller }, async (views, query) =>
      csvOf(
        list.columns,
        views.everyRow(list.view, { ...query, ...selectionOf(list, terms, times), page }),
        times.zoneOf,
      ),
    );
  }
}

function selectionOf(
  list: RowList,
  terms: WholeTerms,
  times: SiteTimes,
): Pick<RowsQuery, 'filter' | 'during' | 'order'> {
  const sort = terms.sort ?? list.sort;
  const descending = sort.startsWith('-');
  return {
    filter: { ...list.filter, ...filtersSent(terms, list.columns, times) },
    during: {
      from: times.instantIfGiven(terms.duringFrom, 'duringFrom'),
      to: times.instantIfGiven(terms.duringTo, 'duringTo'),
    },
    order: { column: descending ? sort.slice(1) : sort, direction: descending ? 'desc' : 'asc' },
  };
}
