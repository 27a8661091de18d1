import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import { Instant } from '@throughline/http-kit';
import { freshnessShown } from '../answers/fields.js';
import type { StayListAnswer, StaysAnswer } from '../answers/stays.js';
import { AsOf, ListAsOf } from './as-of.js';
import { BoardPrograms } from './board-programs.js';
import { cohortOf } from './cohort-of.js';
import { Values } from './row-terms.js';
import { ViewRequests } from './view-requests.js';

const FROM = 'Stays that began from this instant or day on.';
const TO = 'Stays that began before this instant or day.';

export class StaysTerms extends AsOf {
  @Instant(FROM, '2026-01-01', false)
  from!: string;

  @Instant(TO, '2026-03-01', false)
  to!: string;

  @Values('code', { description: 'Facilities that admitted, separated by commas.', example: 'HAWTHORN' })
  facilityId?: string[] | null;

  @Values('code', { description: 'Programs of the admission, separated by commas.', example: 'HAWTHORN-IOP' })
  programId?: string[] | null;

  @Values('code', { description: 'Levels of the admission, separated by commas.', example: '2.1' })
  level?: string[] | null;
}

export class StayListTerms extends ListAsOf {
  @Instant(FROM, '2026-01-01', false)
  from!: string;

  @Instant(TO, '2026-03-01', false)
  to!: string;

  @Values('code', { description: 'Facilities that admitted, separated by commas.', example: 'HAWTHORN' })
  facilityId?: string[] | null;

  @Values('code', { description: 'Programs of the admission, separated by commas.', example: 'HAWTHORN-IOP' })
  programId?: string[] | null;

  @Values('code', { description: 'Levels of the admission, separated by commas.', example: '2.1' })
  level?: string[] | null;

  @Values('code', { description: 'Outcomes, separated by commas; `open` for stays that go on.', example: 'completed' })
  outcome?: string[] | null;
}

export class StaysQuery extends Query<StaysAnswer> {
  constructor(
    readonly terms: StaysTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(StaysQuery)
export class StaysQueryHandler implements IQueryHandler<StaysQuery> {
  constructor(
    @Inject(ViewRequests) private readonly views: ViewRequests,
    @Inject(BoardPrograms) private readonly programs: BoardPrograms,
  ) {}

  async execute({ terms, caller }: StaysQuery): Promise<StaysAnswer> {
    const found = await this.views.ask(terms, { caller, facilityId: terms.facilityId }, (views, query) =>
      views.stays(cohortOf(this.views, this.programs, terms, query)),
    );
    const [q25, q50, q75] = found.quartiles;
    return {
      from: terms.from,
      to: terms.to,
      ...found,
      outcomes: found.outcomes.map((outcome) => ({ ...outcome, points: [...outcome.points] })),
      remaining: [...found.remaining],
      atRisk: [...found.atRisk],
      readmissions: [...found.readmissions],
      quartiles: { q25, q50, q75 },
      freshness: freshnessShown(found.freshness),
    };
  }
}

export class StayListQuery extends Query<StayListAnswer> {
  constructor(
    readonly terms: StayListTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(StayListQuery)
export class StayListQueryHandler implements IQueryHandler<StayListQuery> {
  constructor(
    @Inject(ViewRequests) private readonly views: ViewRequests,
    @Inject(BoardPrograms) private readonly programs: BoardPrograms,
  ) {}

  async execute({ terms, caller }: StayListQuery): Promise<StayListAnswer> {
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const list = await this.views.ask(terms, { caller, facilityId: terms.facilityId }, (views, query) =>
      views.listStays({
        ...cohortOf(this.views, this.programs, terms, query),
        ...(terms.outcome && { outcome: terms.outcome }),
        page,
      }),
    );
    return {
      items: list.items.map(({ admittedAt: _at, ...stay }) => stay),
      next: list.next,
      total: list.total,
      freshness: freshnessShown(list.freshness),
    };
  }
}
