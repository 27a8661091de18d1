import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { defineProblem, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { CENSUS_DIMENSIONS, type CensusDimension, CENSUS_GROUPS } from '@throughline/projection';
import { KnownAsOf, Instant } from '@throughline/http-kit';
import { type FlowAnswer, flowShown } from '../answers/shown-views.js';
import { Values } from './row-terms.js';
import { ViewRequests } from './view-requests.js';
import { CommaList } from './query-fields.js';

export const periodOutOfOrder = defineProblem({
  code: 'period-out-of-order',
  kind: 'malformed',
  at: 'query:to',
  sentence: 'The period ends before it begins. Send a `to` that is later than `from`.',
});

export class FlowTerms extends KnownAsOf {
  @Instant('Counts what happened from this instant or day on.', '2026-03-01', false)
  from!: string;

  @Instant('Counts what happened before this instant or day.', '2026-04-01', false)
  to!: string;

  @CommaList(CENSUS_DIMENSIONS, {
    description: `What to count by. Default: ${CENSUS_GROUPS.join(', ')}.`,
    example: 'facility,level',
    optional: true,
  })
  groupBy?: CensusDimension[] | null;

  @Values('code', { description: 'Facilities, separated by commas.', example: 'HAWTHORN' })
  facilityId?: string[] | null;
}

export class FlowQuery extends Query<FlowAnswer> {
  constructor(
    readonly terms: FlowTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(FlowQuery)
export class FlowQueryHandler implements IQueryHandler<FlowQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: FlowQuery): Promise<FlowAnswer> {
    const { times } = this.views;
    const [from, to] = [times.instantOf(terms.from, 'from'), times.instantOf(terms.to, 'to')];
    if (times.isBefore(to, from)) throw new Refusal(periodOutOfOrder);
    const flow = await this.views.ask(
      terms,
      { caller, facilityId: terms.facilityId },
      (views, { facilities, knownAt, log }) =>
        views.flow({ facilities, knownAt, log, from, to, groupBy: terms.groupBy ?? CENSUS_GROUPS }),
    );
    return flowShown(flow, { from: terms.from, to: terms.to });
  }
}
