import { Controller, Get, Inject, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { COUNTED_STATUSES, type CountedStatus } from '@throughline/care-path';
import { Refusal } from '@throughline/kernel';
import { ApiAnswer, Caller, type CallerContext, hasRole, QueryRoute, roleNotAllowed } from '@throughline/nest-kit';
import { CENSUS_DIMENSIONS, type CensusDimension, type CensusFilter } from '@throughline/projection';
import { CensusShown } from '../answers/census.js';
import { COUNTS, STANDING } from '../answers/examples.js';
import { PLACEMENT } from '../answers/placement-row.js';
import { type CensusAnswer, censusShown } from '../answers/shown-views.js';
import { Choice, Code } from '../fields/coded.js';
import { MAY } from '../roles.js';
import { ListAsOf } from './as-of.js';
import { AskingViews } from './asking-views.js';
import { CommaList, QueryFlag } from './query-fields.js';
import { viewProblems } from './view-problems.js';

const GROUPS: readonly CensusDimension[] = ['facility', 'program', 'level'];

export class CensusTerms extends ListAsOf {
  @CommaList(CENSUS_DIMENSIONS, {
    description: `What to count by; ${GROUPS.join(', ')} when left out.`,
    example: 'facility,level',
    optional: true,
  })
  groupBy?: CensusDimension[] | null;

  @Code({ example: 'HAWTHORN', optional: true })
  facilityId?: string | null;

  @Code({ example: 'HAWTHORN-IOP', optional: true })
  programId?: string | null;

  @Code({ example: '2.1', optional: true })
  level?: string | null;

  @Code({ example: 'skill-building', optional: true })
  phase?: string | null;

  @Code({ example: 'treatment', optional: true })
  track?: string | null;

  @Choice(COUNTED_STATUSES, { example: 'on-leave', optional: true })
  status?: CountedStatus | null;

  @QueryFlag({
    description: 'Also answer the placements behind the counts, in pages.',
    example: 'true',
    optional: true,
  })
  placements?: boolean | null;
}

export class CensusQuery extends Query<CensusAnswer> {
  constructor(
    readonly terms: CensusTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(CensusQuery)
export class CensusQueryHandler implements IQueryHandler<CensusQuery> {
  constructor(@Inject(AskingViews) private readonly views: AskingViews) {}

  async execute({ terms, caller }: CensusQuery): Promise<CensusAnswer> {
    const listed = terms.placements === true;
    if (listed && !hasRole(caller, ...MAY.seePaths)) throw new Refusal(roleNotAllowed);
    const page = listed ? { cursor: terms.cursor ?? null, limit: terms.limit } : null;
    const { groupBy, facilityId } = terms;
    const census = await this.views.ask(terms, { caller, facilityId }, (views, asked) =>
      views.census({ ...asked, groupBy: groupBy ?? GROUPS, filter: filterOf(terms), page }),
    );
    return censusShown(census, terms.asOf ?? this.views.now, this.views.times.zoneOf);
  }
}

function filterOf({ programId, level, phase, track, status }: CensusTerms): CensusFilter {
  const given = Object.entries({ programId, level, phase, track, status }).filter(
    ([, value]) => typeof value === 'string',
  );
  return Object.fromEntries(given) as CensusFilter;
}

@ApiTags('Views')
@Controller('v1/census')
export class CensusController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @QueryRoute({
    operationId: 'getCensus',
    summary: 'Who was placed where at an instant, as it was known at another',
    description: 'Counts for everyone who may ask; `placements=true` takes a role that may see paths.',
    roles: MAY.seeCounts,
    problems: viewProblems,
  })
  @ApiAnswer('The census is present and on leave; clients elsewhere and in aftercare are counted apart.', CensusShown, {
    asOf: '2026-03-01',
    groups: [
      { facilityId: 'HAWTHORN', programId: 'HAWTHORN-IOP', levelSystem: 'asam-3e', level: '2.1', rank: 200, ...COUNTS },
    ],
    totals: COUNTS,
    placements: [PLACEMENT],
    next: null,
    standing: STANDING,
  })
  see(@FromQuery() terms: CensusTerms, @Caller() caller: CallerContext): Promise<CensusAnswer> {
    return this.queries.execute(new CensusQuery(terms, caller));
  }
}
