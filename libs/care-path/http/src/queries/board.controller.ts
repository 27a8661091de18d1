import { Controller, Get, Inject, Query as FromQuery } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type CallerContext, MAY } from '@throughline/access';
import { ApiAnswer, Caller, QueryRoute } from '@throughline/http-kit';
import {
  BOARD,
  BOARD_MEMBERS,
  type BoardAnswer,
  type BoardMembersAnswer,
  BoardMembersShown,
  BoardShown,
} from '../answers/board.js';
import { BoardMembersQuery, BoardMembersTerms, BoardQuery, BoardTerms } from './see-board.js';
import { periodOutOfOrder } from './see-flow.js';
import { viewProblems } from './view-problems.js';

/** The figures of the census meeting, and the clients behind each. */
@ApiTags('Board')
@Controller('v1/census/board')
export class BoardController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @QueryRoute({
    summary: 'Show the census board by program, by facility, and in total',
    description:
      'Opening, in, out, in treatment, places, leave, referrals, planned moves, and who has no authorization. `census/board/clients` lists whom each figure counts.',
    roles: MAY.seeCounts,
    problems: [...viewProblems, periodOutOfOrder],
  })
  @ApiAnswer('Opening + in - out = in treatment, in every row.', BoardShown, BOARD)
  getBoard(@FromQuery() terms: BoardTerms, @Caller() caller: CallerContext): Promise<BoardAnswer> {
    return this.queries.execute(new BoardQuery(terms, caller));
  }

  @Get('clients')
  @QueryRoute({
    summary: 'List whom one figure of the board counts',
    description: 'As many rows as the figure says. Pseudonymous.',
    pages: 'query',
    roles: MAY.seePaths,
    problems: [...viewProblems, periodOutOfOrder],
  })
  @ApiAnswer('A page of placements or planned moves.', BoardMembersShown, BOARD_MEMBERS)
  listBoardClients(
    @FromQuery() terms: BoardMembersTerms,
    @Caller() caller: CallerContext,
  ): Promise<BoardMembersAnswer> {
    return this.queries.execute(new BoardMembersQuery(terms, caller));
  }
}
