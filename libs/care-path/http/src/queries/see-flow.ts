import { Controller, Get, Inject, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { defineProblem, Refusal } from '@throughline/kernel';
import { ApiAnswer, Caller, type CallerContext, QueryRoute } from '@throughline/nest-kit';
import { CENSUS_DIMENSIONS, type CensusDimension, type Flow } from '@throughline/projection';
import { FlowShown } from '../answers/census.js';
import { STANDING } from '../answers/examples.js';
import { Code } from '../fields/coded.js';
import { MAY } from '../roles.js';
import { KnownAsOf } from './as-of.js';
import { AskingViews } from './asking-views.js';
import { Instant, instantOf } from './instant.js';
import { CommaList } from './query-fields.js';
import { viewProblems } from './view-problems.js';

export const periodOutOfOrder = defineProblem({
  code: 'period-out-of-order',
  kind: 'malformed',
  at: 'query:to',
  sentence: 'The period ends before it begins. Send a `to` that is later than `from`.',
});

const GROUPS: readonly CensusDimension[] = ['facility', 'program', 'level'];

export class FlowTerms extends KnownAsOf {
  @Instant('Counts what happened after this instant.', '2026-03-01T00:00-06:00', false)
  from!: string;

  @Instant('Up to and including this one.', '2026-04-01T00:00-05:00', false)
  to!: string;

  @CommaList(CENSUS_DIMENSIONS, {
    description: `What to count by; ${GROUPS.join(', ')} when left out.`,
    example: 'facility,level',
    optional: true,
  })
  groupBy?: CensusDimension[] | null;

  @Code({ example: 'HAWTHORN', optional: true })
  facilityId?: string | null;
}

export class FlowQuery extends Query<Flow> {
  constructor(
    readonly terms: FlowTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(FlowQuery)
export class FlowQueryHandler implements IQueryHandler<FlowQuery> {
  constructor(@Inject(AskingViews) private readonly views: AskingViews) {}

  async execute({ terms, caller }: FlowQuery): Promise<Flow> {
    const [from, to] = [instantOf(terms.from, 'from'), instantOf(terms.to, 'to')];
    if (to < from) throw new Refusal(periodOutOfOrder);
    return this.views.ask(terms, { caller, facilityId: terms.facilityId }, (views, { facilities, knownAt, log }) =>
      views.flow({ facilities, knownAt, log, from, to, groupBy: terms.groupBy ?? GROUPS }),
    );
  }
}

const COUNTED = { opening: 38, in: { admission: 9 }, out: { discharge: 6 }, closing: 41 };

@ApiTags('Views')
@Controller('v1/census/flow')
export class FlowController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @QueryRoute({
    operationId: 'getFlow',
    summary: 'Who came and went between two instants',
    roles: MAY.seeCounts,
    problems: [...viewProblems, periodOutOfOrder],
  })
  @ApiAnswer('Opening + in - out = closing, in every group.', FlowShown, {
    from: 1_772_344_800_000,
    to: 1_775_019_600_000,
    groups: [
      {
        facilityId: 'HAWTHORN',
        levelSystem: 'asam-3e',
        level: '2.1',
        rank: 200,
        census: COUNTED,
        outOnReferral: { opening: 0, in: {}, out: {}, closing: 0 },
        incoherent: { opening: 0, in: {}, out: {}, closing: 0 },
        aftercare: { opening: 0, in: {}, out: {}, closing: 0 },
      },
    ],
    standing: STANDING,
  })
  see(@FromQuery() terms: FlowTerms, @Caller() caller: CallerContext): Promise<Flow> {
    return this.queries.execute(new FlowQuery(terms, caller));
  }
}
