import { Controller, Get, Inject, Query as FromQuery, StreamableFile } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiAnswer, Caller, type CallerContext, QueryRoute } from '@throughline/nest-kit';
import { STANDING } from '../answers/examples.js';
import type { ShownRow } from '../answers/shown-row.js';
import { type ListShown, listShown } from '../answers/shown-views.js';
import { MOVE, TRANSITION_ROW, TransitionsShown } from '../answers/transition-row.js';
import { MAY } from '../roles.js';
import { AskingViews } from './asking-views.js';
import { csvOf } from './row-csv.js';
import { spooled } from './spooled.js';
import { viewProblems } from './view-problems.js';
import { filterOf, orderOf, TransitionTerms } from './transition-terms.js';

const CSV_STEP = 500;
const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

type TransitionsAnswer = ListShown<ShownRow<typeof TRANSITION_ROW>>;

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
  constructor(@Inject(AskingViews) private readonly views: AskingViews) {}

  async execute({ terms, caller }: TransitionsQuery): Promise<TransitionsAnswer> {
    const [filter, order] = [filterOf(terms, this.views.times), orderOf(terms)];
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const list = await this.views.ask(terms, { caller }, (views, asked) =>
      views.transitions({ ...asked, filter, order, page }),
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
  constructor(@Inject(AskingViews) private readonly views: AskingViews) {}

  async execute({ terms, caller }: TransitionsCsvQuery): Promise<AsyncIterable<string>> {
    const [filter, order] = [filterOf(terms, this.views.times), orderOf(terms)];
    const page = { cursor: null, limit: CSV_STEP };
    return this.views.ask(terms, { caller }, async (views, asked) =>
      csvOf(TRANSITION_ROW, views.everyTransition({ ...asked, filter, order, page }), this.views.times.zoneOf),
    );
  }
}

@ApiTags('Views')
@Controller('v1')
export class TransitionsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('transitions')
  @QueryRoute({
    operationId: 'listTransitions',
    summary: 'The transition audit: one row for each move',
    description:
      'Who moved whom, from where to where, when, why, and how it was judged; filters on all of it, sorted on any column.',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @ApiAnswer('A page of moves.', TransitionsShown, { items: [MOVE], next: null, standing: STANDING })
  list(@FromQuery() terms: TransitionTerms, @Caller() caller: CallerContext): Promise<TransitionsAnswer> {
    return this.queries.execute(new TransitionsQuery(terms, caller));
  }

  @Get('transitions.csv')
  @QueryRoute({
    operationId: 'exportTransitions',
    summary: 'The transition audit as CSV, safe to open in a spreadsheet',
    description: 'The same filters and order; all rows, whatever the page.',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @ApiOkResponse({
    description: 'Headings first; they are the names that the JSON answer uses.',
    content: {
      'text/csv': {
        schema: { type: 'string' },
        example: 'entryId,move,localDate\r\n5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21,step-down,2026-03-01\r\n',
      },
    },
  })
  async export(@FromQuery() terms: TransitionTerms, @Caller() caller: CallerContext): Promise<StreamableFile> {
    const lines = await this.queries.execute(new TransitionsCsvQuery(terms, caller));
    const { stream, bytes } = await spooled(lines);
    return new StreamableFile(stream, {
      type: CSV_TYPE,
      length: bytes,
      disposition: 'attachment; filename="transitions.csv"',
    });
  }
}
