import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { COUNTED_STATUSES, type CountedStatus } from '@throughline/care-path';
import { Refusal } from '@throughline/kernel';
import { type CallerContext, hasRole, MAY } from '@throughline/access';
import { roleNotAllowed } from '@throughline/http-kit';
import { CENSUS_DIMENSIONS, type CensusDimension, type CensusFilter, CENSUS_GROUPS } from '@throughline/projection';
import { type CensusAnswer, censusShown } from '../answers/shown-views.js';
import { ListAsOf } from './as-of.js';
import { Values } from './row-terms.js';
import { ViewRequests } from './view-requests.js';
import { CommaList, QueryFlag } from './query-fields.js';

export class CensusTerms extends ListAsOf {
  @CommaList(CENSUS_DIMENSIONS, {
    description: `What to count by. Default: ${CENSUS_GROUPS.join(', ')}.`,
    example: 'facility,level',
    optional: true,
  })
  groupBy?: CensusDimension[] | null;

  @Values('code', { description: 'Facilities, separated by commas.', example: 'HAWTHORN' })
  facilityId?: string[] | null;

  @Values('code', { description: 'Programs, separated by commas.', example: 'HAWTHORN-IOP' })
  programId?: string[] | null;

  @Values('code', { description: 'Levels, separated by commas.', example: '2.1' })
  level?: string[] | null;

  @Values('code', { description: 'Phases, separated by commas.', example: 'skill-building' })
  phase?: string[] | null;

  @Values('code', { description: 'Tracks, separated by commas.', example: 'treatment' })
  track?: string[] | null;

  @CommaList(COUNTED_STATUSES, { description: 'Separated by commas.', example: 'present,on-leave', optional: true })
  status?: CountedStatus[] | null;

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
  const given = Object.entries({ programId, level, phase, track, status }).filter(([, values]) =>
    Array.isArray(values),
  );
  return Object.fromEntries(given) as CensusFilter;
}
