import { Controller, Get, Inject, Query as FromQuery } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type CallerContext, MAY } from '@throughline/access';
import { ApiAnswer, Caller, QueryRoute } from '@throughline/http-kit';
import {
  STAY_LIST,
  type StayListAnswer,
  StayListShown,
  STAYS,
  type StaysAnswer,
  StaysShown,
} from '../answers/stays.js';
import { LEVEL_FLOWS, type LevelFlowsAnswer, LevelFlowsShown } from '../answers/level-flows.js';
import { periodOutOfOrder } from './see-flow.js';
import { LevelFlowsQuery, LevelFlowStaysQuery, LevelFlowStaysTerms, LevelFlowTerms } from './see-level-flows.js';
import { StayListQuery, StayListTerms, StaysQuery, StaysTerms } from './see-stays.js';
import { viewProblems } from './view-problems.js';

/** How long stays last, and how they end. */
@ApiTags('Stays')
@Controller('v1')
export class StaysController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('stays')
  @QueryRoute({
    summary: 'Show how long stays last and how they end, for the admissions of a window',
    description:
      'Cumulative incidence by competing outcome (Aalen-Johansen) with a 95% band, number at risk, quartiles, and readmissions. Stays that go on are cut off at `asOf`.',
    roles: MAY.seeCounts,
    problems: [...viewProblems, periodOutOfOrder],
  })
  @ApiAnswer('Days are local midnights since the admission.', StaysShown, STAYS)
  getStays(@FromQuery() terms: StaysTerms, @Caller() caller: CallerContext): Promise<StaysAnswer> {
    return this.queries.execute(new StaysQuery(terms, caller));
  }

  @Get('stays/list')
  @QueryRoute({
    summary: 'List the stays that these figures count',
    description: 'Pseudonymous.',
    pages: 'query',
    roles: MAY.seeAudit,
    problems: [...viewProblems, periodOutOfOrder],
  })
  @ApiAnswer('A page of stays.', StayListShown, STAY_LIST)
  listStays(@FromQuery() terms: StayListTerms, @Caller() caller: CallerContext): Promise<StayListAnswer> {
    return this.queries.execute(new StayListQuery(terms, caller));
  }

  @Get('flows')
  @QueryRoute({
    summary: 'Show how stays move from level to level, for the admissions of a window',
    description:
      'Unrolled by changes of level or by 30 days; at most seven columns. `flows/stays` lists whom each link counts.',
    roles: MAY.seeCounts,
    problems: [...viewProblems, periodOutOfOrder],
  })
  @ApiAnswer('Each stay counts once in each column that it reaches.', LevelFlowsShown, LEVEL_FLOWS)
  getLevelFlows(@FromQuery() terms: LevelFlowTerms, @Caller() caller: CallerContext): Promise<LevelFlowsAnswer> {
    return this.queries.execute(new LevelFlowsQuery(terms, caller));
  }

  @Get('flows/stays')
  @QueryRoute({
    summary: 'List the stays that one link of the flows counts',
    description: 'Pseudonymous.',
    pages: 'query',
    roles: MAY.seeAudit,
    problems: [...viewProblems, periodOutOfOrder],
  })
  @ApiAnswer('A page of stays.', StayListShown, STAY_LIST)
  listFlowStays(@FromQuery() terms: LevelFlowStaysTerms, @Caller() caller: CallerContext): Promise<StayListAnswer> {
    return this.queries.execute(new LevelFlowStaysQuery(terms, caller));
  }
}
