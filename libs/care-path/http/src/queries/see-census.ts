import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { COUNTED_STATUSES, type CountedStatus } from '@throughline/care-path';
import { Refusal } from '@throughline/kernel';
import { type CallerContext, hasRole, roleNotAllowed } from '@throughline/nest-kit';
import { CENSUS_DIMENSIONS, type CensusDimension, type CensusFilter, CENSUS_GROUPS } from '@throughline/projection';
import { type CensusAnswer, censusShown } from '../answers/shown-views.js';
import { Choice, Code } from '../fields/coded.js';
import { MAY } from '../roles.js';
import { ListAsOf } from './as-of.js';
import { ViewRequests } from './view-requests.js';
import { CommaList, QueryFlag } from './query-fields.js';

export class CensusTerms extends ListAsOf {
  @CommaList(CENSUS_DIMENSIONS, {
    description: `What to count by; ${CENSUS_GROUPS.join(', ')} when left out.`,
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
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: CensusQuery): Promise<CensusAnswer> {
    const listed = terms.placements === true;
    if (listed && !hasRole(caller, ...MAY.seePaths)) throw new Refusal(roleNotAllowed);
    const page = listed ? { cursor: terms.cursor ?? null, limit: terms.limit } : null;
    const { groupBy, facilityId } = terms;
    const census = await this.views.ask(terms, { caller, facilityId }, (views, query) =>
      views.census({ ...query, groupBy: groupBy ?? CENSUS_GROUPS, filter: filterOf(terms), page }),
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
