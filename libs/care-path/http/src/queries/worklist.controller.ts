import { Controller, Get, Inject, Query as FromQuery, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type CallerContext, MAY } from '@throughline/access';
import { ApiAnswer, Caller, QueryRoute } from '@throughline/http-kit';
import { CLIENT_WORKLIST_CSV, CLIENT_WORKLIST_ITEM, ClientWorklistShown } from '../answers/client-obligations-row.js';
import { csvAnswer } from '../answers/csv-answer.js';
import { FRESHNESS } from '../answers/examples.js';
import { WORKLIST_COUNTS, type WorklistCountsAnswer, WorklistCountsShown } from '../answers/move-counts.js';
import { WORKLIST_ITEM, WorklistShown } from '../answers/obligation-row.js';
import {
  PLAN_LISTED,
  PLAN_ROW,
  PlansListed,
  PROPOSAL_LISTED,
  PROPOSAL_ROW,
  ProposalsListed,
} from '../answers/row-lists.js';
import { CsvFiles } from './csv-files.js';
import { WorklistCountTerms } from './count-terms.js';
import { PlanFileTerms, ProposalFileTerms, WorklistFileTerms } from './file-terms.js';
import { CountedRowListQuery, PLANS, PROPOSALS, RowsCsvQuery } from './list-rows.js';
import { PlanListTerms, ProposalListTerms } from './row-list-terms.js';
import { type ClientWorklistAnswer, ClientWorklistCsvQuery, ClientWorklistQuery } from './see-client-worklist.js';
import { type WorklistAnswer, WorklistCountsQuery, WorklistQuery, WorklistTerms } from './see-worklist.js';
import { viewFileProblems, viewProblems } from './view-problems.js';

/** What waits to be done or answered, across clients. */
@ApiTags('Worklist')
@Controller('v1')
export class WorklistController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CsvFiles) private readonly files: CsvFiles,
  ) {}

  @Get('worklist')
  @QueryRoute({
    summary: 'List open obligations: upcoming, due, and overdue, and missed ones on request',
    description:
      'Non-conforming moves to review, proposals that wait for an approval, and planned moves whose day has passed are obligations too. Overdue at any past instant.',
    pages: 'query',
    roles: MAY.seeWorklist,
    problems: viewProblems,
  })
  @ApiAnswer('A page of obligations.', WorklistShown, { items: [WORKLIST_ITEM], next: null, freshness: FRESHNESS })
  getWorklist(@FromQuery() terms: WorklistTerms, @Caller() caller: CallerContext): Promise<WorklistAnswer> {
    return this.queries.execute(new WorklistQuery(terms, caller));
  }

  @Get('worklist/counts')
  @QueryRoute({
    summary: 'Count open obligations by state, role, deadline, and facility',
    description:
      'The same filters as the worklist. Choosing a counted value lists as many obligations as its count says.',
    roles: MAY.seeWorklist,
    problems: viewProblems,
  })
  @ApiAnswer('Counts for the obligations that match.', WorklistCountsShown, WORKLIST_COUNTS)
  countWorklist(
    @FromQuery() terms: WorklistCountTerms,
    @Caller() caller: CallerContext,
  ): Promise<WorklistCountsAnswer> {
    return this.queries.execute(new WorklistCountsQuery(terms, caller));
  }

  @Get('worklist/clients')
  @QueryRoute({
    summary: 'The worklist, one line for each client, with the obligations inside',
    description:
      'The client with the most pressing obligation first. The same filters; a line holds every obligation of the client that they select.',
    pages: 'query',
    roles: MAY.seeWorklist,
    problems: viewProblems,
  })
  @ApiAnswer('A page of clients.', ClientWorklistShown, {
    items: [CLIENT_WORKLIST_ITEM],
    next: null,
    freshness: FRESHNESS,
  })
  getClientWorklist(@FromQuery() terms: WorklistTerms, @Caller() caller: CallerContext): Promise<ClientWorklistAnswer> {
    return this.queries.execute(new ClientWorklistQuery(terms, caller));
  }

  @Get('worklist/clients.csv')
  @QueryRoute({
    summary: 'Export the worklist as CSV, one line for each client',
    description: 'The same filters and order; all clients, whatever the page.',
    roles: MAY.seeWorklist,
    problems: viewFileProblems,
  })
  @csvAnswer(CLIENT_WORKLIST_CSV)
  async exportClientWorklist(
    @FromQuery() terms: WorklistFileTerms,
    @Caller() caller: CallerContext,
  ): Promise<StreamableFile> {
    return this.files.file(
      'worklist',
      { terms, caller },
      await this.queries.execute(new ClientWorklistCsvQuery(terms, caller)),
    );
  }

  @Get('proposals')
  @QueryRoute({
    summary: 'List proposed moves and edits across clients',
    description: 'Those that wait for an answer, unless `state` asks for others. As they stood at `asOf`.',
    pages: 'query',
    roles: MAY.seeWorklist,
    problems: viewProblems,
  })
  @ApiAnswer('A page of proposals.', ProposalsListed, {
    items: [PROPOSAL_LISTED],
    next: null,
    total: 1,
    freshness: FRESHNESS,
  })
  listProposals(@FromQuery() terms: ProposalListTerms, @Caller() caller: CallerContext) {
    return this.queries.execute(new CountedRowListQuery(PROPOSALS, terms, caller));
  }

  @Get('proposals.csv')
  @QueryRoute({
    summary: 'Export proposed moves and edits as CSV, safe to open in a spreadsheet',
    roles: MAY.seeWorklist,
    problems: viewFileProblems,
  })
  @csvAnswer(PROPOSAL_ROW)
  async exportProposals(
    @FromQuery() terms: ProposalFileTerms,
    @Caller() caller: CallerContext,
  ): Promise<StreamableFile> {
    return this.files.file(
      'proposals',
      { terms, caller },
      await this.queries.execute(new RowsCsvQuery(PROPOSALS, terms, caller)),
    );
  }

  @Get('planned-moves')
  @QueryRoute({
    summary: 'List planned moves across clients',
    description:
      'By default, plans that are neither carried out nor canceled. `state` selects: `planned`, `passed` (its day has passed), and `overtaken` (the client has left). As of `asOf`.',
    pages: 'query',
    roles: MAY.seeWorklist,
    problems: viewProblems,
  })
  @ApiAnswer('A page of planned moves.', PlansListed, {
    items: [PLAN_LISTED],
    next: null,
    total: 1,
    freshness: FRESHNESS,
  })
  listPlannedMoves(@FromQuery() terms: PlanListTerms, @Caller() caller: CallerContext) {
    return this.queries.execute(new CountedRowListQuery(PLANS, terms, caller));
  }

  @Get('planned-moves.csv')
  @QueryRoute({
    summary: 'Export planned moves as CSV, safe to open in a spreadsheet',
    roles: MAY.seeWorklist,
    problems: viewFileProblems,
  })
  @csvAnswer(PLAN_ROW)
  async exportPlannedMoves(
    @FromQuery() terms: PlanFileTerms,
    @Caller() caller: CallerContext,
  ): Promise<StreamableFile> {
    return this.files.file(
      'planned-moves',
      { terms, caller },
      await this.queries.execute(new RowsCsvQuery(PLANS, terms, caller)),
    );
  }
}
