import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext, hasRole, MAY } from '@throughline/access';
import type { SiteInstant } from '@throughline/projection';
import { Instant } from '@throughline/http-kit';
import { type ComparisonAnswer, comparisonShown } from '../answers/shown-views.js';
import { AsOf } from './as-of.js';
import { Values } from './row-terms.js';
import { ViewRequests } from './view-requests.js';

export class ComparisonTerms extends AsOf {
  @Instant('The earlier time: the census when this instant or day began.', '2026-03-01', false)
  beforeAsOf!: string;

  @Instant('For the earlier time: as known at this instant. Default: now.', '2026-03-01T09:00-06:00')
  beforeKnownAt?: string | null;

  @Values('code', { description: 'Facilities, separated by commas.', example: 'HAWTHORN' })
  facilityId?: string[] | null;
}

export class ComparisonQuery extends Query<ComparisonAnswer> {
  constructor(
    readonly terms: ComparisonTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ComparisonQuery)
export class ComparisonQueryHandler implements IQueryHandler<ComparisonQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: ComparisonQuery): Promise<ComparisonAnswer> {
    const { times } = this.views;
    const before = {
      at: times.instantOf(terms.beforeAsOf, 'beforeAsOf'),
      knownAt: times.instantIfGiven(terms.beforeKnownAt, 'beforeKnownAt'),
    };
    const compared = await this.views.ask(
      terms,
      { caller, facilityId: terms.facilityId },
      (views, { facilities, at, knownAt, log }) =>
        views.compare({ facilities, log, before, after: { at: endOf(terms, at), knownAt } }),
    );
    const shown = comparisonShown(compared, times.zoneOf);
    return hasRole(caller, ...MAY.seePaths) ? shown : { ...shown, differences: [] };
  }
}

/** A window ends before its end; one without an end takes in what happens now. */
const endOf = ({ asOf }: ComparisonTerms, at: SiteInstant): SiteInstant =>
  typeof asOf === 'string' || typeof at !== 'number' ? at : at + 1;
