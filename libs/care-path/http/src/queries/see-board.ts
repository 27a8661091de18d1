import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { BOARD_FIGURES, type BoardFigure, type BoardFigures } from '@throughline/projection';
import { Choice, Code, Instant } from '@throughline/http-kit';
import type { BoardAnswer, BoardMembersAnswer } from '../answers/board.js';
import { freshnessShown } from '../answers/fields.js';
import { AsOf, ListAsOf } from './as-of.js';
import { BoardPrograms } from './board-programs.js';
import { Values } from './row-terms.js';
import { periodOutOfOrder } from './see-flow.js';
import { ViewRequests } from './view-requests.js';

const SINCE = 'Counts who came and went from this instant or day on, as a rule the last census meeting.';

export class BoardTerms extends AsOf {
  @Instant(SINCE, '2026-02-25T09:00-06:00', false)
  since!: string;

  @Values('code', { description: 'Facilities, separated by commas.', example: 'HAWTHORN' })
  facilityId?: string[] | null;
}

export class BoardMembersTerms extends ListAsOf {
  @Instant(SINCE, '2026-02-25T09:00-06:00', false)
  since!: string;

  @Choice(BOARD_FIGURES, { description: 'The figure whose clients are asked for.', example: 'withoutAuthorization' })
  figure!: BoardFigure;

  @Code({
    description: 'The facility that it is counted for; all of yours when omitted.',
    example: 'HAWTHORN',
    optional: true,
  })
  facilityId?: string | null;

  @Code({
    description: 'The program that it is counted for; the facility when omitted.',
    example: 'HAWTHORN-IOP',
    optional: true,
  })
  programId?: string | null;

  @Code({ description: 'The level that it counts for, in addition to the program.', example: '2.1', optional: true })
  level?: string | null;
}

export class BoardQuery extends Query<BoardAnswer> {
  constructor(
    readonly terms: BoardTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(BoardQuery)
export class BoardQueryHandler implements IQueryHandler<BoardQuery> {
  constructor(
    @Inject(ViewRequests) private readonly views: ViewRequests,
    @Inject(BoardPrograms) private readonly programs: BoardPrograms,
  ) {}

  async execute({ terms, caller }: BoardQuery): Promise<BoardAnswer> {
    const board = await this.views.ask(terms, { caller, facilityId: terms.facilityId }, async (views, query) => {
      const { capacities, ...offered } = await this.programs.of(query);
      const counts = await views.board({ ...query, ...windowOf(this.views, terms, query.at), ...offered });
      return { ...counts, capacities };
    });
    const shown = <Row extends BoardFigures & { facilityId?: string; programId?: string | null }>(row: Row) => ({
      ...row,
      ...placesOf(row.inTreatment, board.capacities(board.programs, row)),
    });
    return {
      since: terms.since,
      asOf: terms.asOf ?? this.views.now,
      programs: board.programs.map(shown),
      sites: board.sites.map(shown),
      totals: shown(board.totals),
      freshness: freshnessShown(board.freshness),
    };
  }
}

export class BoardMembersQuery extends Query<BoardMembersAnswer> {
  constructor(
    readonly terms: BoardMembersTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(BoardMembersQuery)
export class BoardMembersQueryHandler implements IQueryHandler<BoardMembersQuery> {
  constructor(
    @Inject(ViewRequests) private readonly views: ViewRequests,
    @Inject(BoardPrograms) private readonly programs: BoardPrograms,
  ) {}

  async execute({ terms, caller }: BoardMembersQuery): Promise<BoardMembersAnswer> {
    const { figure, facilityId = null, programId = null, level = null } = terms;
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const members = await this.views.ask(
      terms,
      { caller, facilityId: facilityId === null ? null : [facilityId] },
      async (views, query) => {
        const { capacities: _capacities, ...offered } = await this.programs.of(query);
        const window = windowOf(this.views, terms, query.at);
        return views.boardMembers({
          ...query,
          ...window,
          ...offered,
          cell: { figure, facilityId, programId, level },
          page,
        });
      },
    );
    const { times } = this.views;
    return {
      items: members.items.map((member) => ({
        ...member,
        at: member.at === null ? null : times.isoAt(member.at, member.facilityId),
      })),
      next: members.next,
      total: members.total,
      clients: members.clients,
      freshness: freshnessShown(members.freshness),
    };
  }
}

const placesOf = (taken: number, capacity: number | null) => ({
  capacity,
  occupancy: capacity === null || capacity === 0 ? null : taken / capacity,
  overCapacity: capacity === null ? null : Math.max(0, taken - capacity),
});

function windowOf(
  views: ViewRequests,
  { since }: { since: string },
  at: Parameters<ViewRequests['times']['isBefore']>[0],
) {
  const from = views.times.instantOf(since, 'since');
  if (views.times.isBefore(at, from)) throw new Refusal(periodOutOfOrder, { at: 'query:since' });
  return { since: from };
}
