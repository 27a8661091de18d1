import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import type { Whole } from '@throughline/http-kit';
import { freshnessShown } from '../answers/fields.js';
import type { MoveCountsAnswer } from '../answers/move-counts.js';
import type { ShownRow } from '../answers/shown-row.js';
import { type ListShown, listShown } from '../answers/shown-views.js';
import { MOVE_ROW } from '../answers/move-row.js';
import { ViewRequests } from './view-requests.js';
import { CSV_STEP, csvOf } from './row-csv.js';
import { filterOf, orderOf, MoveTerms } from './move-terms.js';

export type MovesAnswer = ListShown<ShownRow<typeof MOVE_ROW>>;

export class MovesQuery extends Query<MovesAnswer> {
  constructor(
    readonly terms: MoveTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(MovesQuery)
export class MovesQueryHandler implements IQueryHandler<MovesQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: MovesQuery): Promise<MovesAnswer> {
    const [filter, order] = [filterOf(terms, this.views.times), orderOf(terms)];
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const list = await this.views.ask(terms, { caller }, (views, query) =>
      views.moves({ ...query, filter, order, page }),
    );
    return listShown(list, (row) => this.views.times.shown(MOVE_ROW, row));
  }
}

/** The whole audit as CSV, a line at a time. */
export class MovesCsvQuery extends Query<AsyncIterable<string>> {
  constructor(
    readonly terms: Whole<MoveTerms>,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(MovesCsvQuery)
export class MovesCsvQueryHandler implements IQueryHandler<MovesCsvQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: MovesCsvQuery): Promise<AsyncIterable<string>> {
    const [filter, order] = [filterOf(terms, this.views.times), orderOf(terms)];
    const page = { cursor: null, limit: CSV_STEP };
    return this.views.ask(terms, { caller }, async (views, query) =>
      csvOf(MOVE_ROW, views.everyMove({ ...query, filter, order, page }), this.views.times.zoneOf),
    );
  }
}

/** How many moves match, and of each value of the counted filters. */
export class MoveCountsQuery extends Query<MoveCountsAnswer> {
  constructor(
    readonly terms: Whole<MoveTerms>,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(MoveCountsQuery)
export class MoveCountsQueryHandler implements IQueryHandler<MoveCountsQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: MoveCountsQuery): Promise<MoveCountsAnswer> {
    const filter = filterOf(terms, this.views.times);
    const counts = await this.views.ask(terms, { caller }, (views, query) => views.countMoves({ ...query, filter }));
    return { ...counts, freshness: freshnessShown(counts.freshness) };
  }
}
