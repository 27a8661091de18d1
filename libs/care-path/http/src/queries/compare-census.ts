import { Controller, Get, Inject, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ApiAnswer, Caller, type CallerContext, hasRole, QueryRoute } from '@throughline/nest-kit';
import type { Comparison } from '@throughline/projection';
import { ComparisonShown } from '../answers/census.js';
import { COUNTS, STANDING } from '../answers/examples.js';
import { PLACEMENT } from '../answers/placement-row.js';
import { Code } from '../fields/coded.js';
import { MAY } from '../roles.js';
import { AsOf } from './as-of.js';
import { AskingViews } from './asking-views.js';
import { Instant, instantIfGiven, instantOf } from './instant.js';
import { viewProblems } from './view-problems.js';

export class ComparisonTerms extends AsOf {
  @Instant('The earlier viewpoint: how things were at this instant.', '2026-03-01T00:00-06:00', false)
  beforeAsOf!: string;

  @Instant('The earlier viewpoint: as known at this instant; by now when left out.', '2026-03-01T09:00-06:00')
  beforeKnownAt?: string | null;

  @Code({ example: 'HAWTHORN', optional: true })
  facilityId?: string | null;
}

export class ComparisonQuery extends Query<Comparison> {
  constructor(
    readonly terms: ComparisonTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ComparisonQuery)
export class ComparisonQueryHandler implements IQueryHandler<ComparisonQuery> {
  constructor(@Inject(AskingViews) private readonly views: AskingViews) {}

  async execute({ terms, caller }: ComparisonQuery): Promise<Comparison> {
    const before = {
      at: instantOf(terms.beforeAsOf, 'beforeAsOf'),
      knownAt: instantIfGiven(terms.beforeKnownAt, 'beforeKnownAt'),
    };
    const compared = await this.views.ask(
      terms,
      { caller, facilityId: terms.facilityId },
      (views, { facilities, at, knownAt, log }) => views.compare({ facilities, log, before, after: { at, knownAt } }),
    );
    return hasRole(caller, ...MAY.seePaths) ? compared : { ...compared, differences: [] };
  }
}

@ApiTags('Views')
@Controller('v1/census/comparison')
export class ComparisonController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @QueryRoute({
    operationId: 'compareCensus',
    summary: 'What differs between two viewpoints of the census, and why',
    description:
      'Each difference happened since, or was learned since. Roles that see no paths are answered the counts alone.',
    roles: MAY.seeCounts,
    problems: viewProblems,
  })
  @ApiAnswer('The later viewpoint is `asOf` and `knownAt`.', ComparisonShown, {
    before: COUNTS,
    after: COUNTS,
    differences: [
      {
        clientId: PLACEMENT.clientId,
        placementId: PLACEMENT.placementId,
        change: 'added',
        because: 'learned-since',
        before: null,
        after: PLACEMENT,
      },
    ],
    standing: STANDING,
  })
  see(@FromQuery() terms: ComparisonTerms, @Caller() caller: CallerContext): Promise<Comparison> {
    return this.queries.execute(new ComparisonQuery(terms, caller));
  }
}
