import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/nest-kit';
import type { ShownRow } from '../answers/shown-row.js';
import { type ListShown, listShown } from '../answers/shown-views.js';
import { TRANSITION_ROW } from '../answers/transition-row.js';
import { ViewRequests } from './view-requests.js';
import { CSV_STEP, csvOf } from './row-csv.js';
import { filterOf, orderOf, TransitionTerms } from './transition-terms.js';

export type TransitionsAnswer = ListShown<ShownRow<typeof TRANSITION_ROW>>;

export class TransitionsQuery extends Query<TransitionsAnswer> {
  constructor(
    readonly terms: TransitionTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(TransitionsQuery)
export class TransitionsQueryHandler implements IQueryHandler<TransitionsQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: TransitionsQuery): Promise<TransitionsAnswer> {
    const [filter, order] = [filterOf(terms, this.views.times), orderOf(terms)];
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const list = await this.views.ask(terms, { caller }, (views, query) =>
      views.transitions({ ...query, filter, order, page }),
    );
    return listShown(list, (row) => this.views.times.shown(TRANSITION_ROW, row));
  }
}

/** The whole audit as CSV, a line at a time. */
export class TransitionsCsvQuery extends Query<AsyncIterable<string>> {
  constructor(
    readonly terms: TransitionTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(TransitionsCsvQuery)
export class TransitionsCsvQueryHandler implements IQueryHandler<TransitionsCsvQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: TransitionsCsvQuery): Promise<AsyncIterable<string>> {
    const [filter, order] = [filterOf(terms, this.views.times), orderOf(terms)];
    const page = { cursor: null, limit: CSV_STEP };
    return this.views.ask(terms, { caller }, async (views, query) =>
      csvOf(TRANSITION_ROW, views.everyTransition({ ...query, filter, order, page }), this.views.times.zoneOf),
    );
  }
}
