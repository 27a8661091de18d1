import { Controller, Get, Inject, Query as FromQuery, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type CallerContext, MAY } from '@throughline/access';
import { ApiAnswer, Caller, QueryRoute } from '@throughline/http-kit';
import { CensusShown, ComparisonShown, FlowShown } from '../answers/census.js';
import { csvAnswer } from '../answers/csv-answer.js';
import { FRESHNESS } from '../answers/examples.js';
import { PLACEMENT, PLACEMENT_ROW } from '../answers/placement-row.js';
import { OBLIGATION_LISTED, OBLIGATION_ROW, ObligationsListed, PlacementsListed } from '../answers/row-lists.js';
import type { CensusAnswer, ComparisonAnswer, FlowAnswer } from '../answers/shown-views.js';
import { MOVE_COUNTS, type MoveCountsAnswer, MoveCountsShown } from '../answers/move-counts.js';
import { PLACEMENT_COUNTS, type PlacementCountsAnswer, PlacementCountsShown } from '../answers/placement-counts.js';
import { MOVE, MOVES_CSV, MOVE_ROW, MovesShown } from '../answers/move-row.js';
import { CENSUS, COMPARISON, FLOW } from '../answers/view-examples.js';
import { ComparisonQuery, ComparisonTerms } from './compare-census.js';
import { CsvFiles } from './csv-files.js';
import { Dictionary, DICTIONARY_COLUMNS, type DictionaryColumn } from './data-dictionary.js';
import { MoveCountTerms, PlacementCountTerms } from './count-terms.js';
import { MoveFileTerms, ObligationFileTerms, PlacementFileTerms } from './file-terms.js';
import { OBLIGATIONS, PLACEMENTS, RowCountsQuery, RowListQuery, RowsCsvQuery } from './list-rows.js';
import { ObligationListTerms, PlacementListTerms } from './row-list-terms.js';
import { CensusQuery, CensusTerms } from './see-census.js';
import { FlowQuery, FlowTerms, periodOutOfOrder } from './see-flow.js';
import { MoveCountsQuery, type MovesAnswer, MovesCsvQuery, MovesQuery } from './see-moves.js';
import { MoveTerms } from './move-terms.js';
import { viewFileProblems, viewProblems } from './view-problems.js';

/** Questions over all clients, as of any instant and as known at any other. */
@ApiTags('Views')
@Controller('v1')
export class ViewsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CsvFiles) private readonly files: CsvFiles,
  ) {}

  @Get('census')
  @QueryRoute({
    summary: 'Who was placed where at an instant, as it was known at another',
    description: 'Counts for everyone who may ask; `placements=true` takes a role that may see paths.',
    pages: 'query',
    roles: MAY.seeCounts,
    problems: viewProblems,
  })
  @ApiAnswer(
    'The census is present and on leave; clients elsewhere and in aftercare are counted apart.',
    CensusShown,
    CENSUS,
  )
  getCensus(@FromQuery() terms: CensusTerms, @Caller() caller: CallerContext): Promise<CensusAnswer> {
    return this.queries.execute(new CensusQuery(terms, caller));
  }

  @Get('census/flow')
  @QueryRoute({
    summary: 'Count who came and went between two instants or days',
    roles: MAY.seeCounts,
    problems: [...viewProblems, periodOutOfOrder],
  })
  @ApiAnswer('Opening + in - out = closing, in every group.', FlowShown, FLOW)
  getFlow(@FromQuery() terms: FlowTerms, @Caller() caller: CallerContext): Promise<FlowAnswer> {
    return this.queries.execute(new FlowQuery(terms, caller));
  }

  @Get('census/comparison')
  @QueryRoute({
    summary: 'Compare the census at two as-of times, and say why it differs',
    description:
      'The window is half-open, as that of the flow: from `beforeAsOf` on and before `asOf`. Each step happened since, or was learned since. Roles that see no paths get the counts alone.',
    roles: MAY.seeCounts,
    problems: viewProblems,
  })
  @ApiAnswer('`asOf` and `knownAt` are the later time.', ComparisonShown, COMPARISON)
  compareCensus(@FromQuery() terms: ComparisonTerms, @Caller() caller: CallerContext): Promise<ComparisonAnswer> {
    return this.queries.execute(new ComparisonQuery(terms, caller));
  }

  @Get('transitions')
  @QueryRoute({
    summary: 'The transition audit: one row for each move',
    description:
      'Who moved whom, from where to where, when, why, and with what rule check result. Filters work on every column. `sort` lists the columns that can be sorted by.',
    pages: 'query',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @ApiAnswer('A page of moves.', MovesShown, { items: [MOVE], next: null, freshness: FRESHNESS })
  listTransitions(@FromQuery() terms: MoveTerms, @Caller() caller: CallerContext): Promise<MovesAnswer> {
    return this.queries.execute(new MovesQuery(terms, caller));
  }

  @Get('transitions/counts')
  @QueryRoute({
    summary: 'Count transitions by verdict, facility, move, level, rule, reason, recorder, and approver',
    description: 'The same filters as the list. Choosing a counted value lists as many transitions as its count says.',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @ApiAnswer('Counts for the transitions that match.', MoveCountsShown, MOVE_COUNTS)
  countTransitions(@FromQuery() terms: MoveCountTerms, @Caller() caller: CallerContext): Promise<MoveCountsAnswer> {
    return this.queries.execute(new MoveCountsQuery(terms, caller));
  }

  @Get('transitions.csv')
  @QueryRoute({
    summary: 'The transition audit as CSV, safe to open in a spreadsheet',
    description: 'The same filters and order; all rows, whatever the page.',
    roles: MAY.seeAudit,
    problems: viewFileProblems,
  })
  @csvAnswer(MOVE_ROW, MOVES_CSV)
  async exportTransitions(@FromQuery() terms: MoveFileTerms, @Caller() caller: CallerContext): Promise<StreamableFile> {
    return this.files.file(
      'transitions',
      { terms, caller },
      await this.queries.execute(new MovesCsvQuery(terms, caller)),
    );
  }

  @Get('placements')
  @QueryRoute({
    summary: 'List placement periods across clients',
    description:
      'Pseudonymous. `level` with `duringFrom` and `duringTo` finds who was at a level at any time of a half-open window.',
    pages: 'query',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @ApiAnswer('A page of placement periods.', PlacementsListed, { items: [PLACEMENT], next: null, freshness: FRESHNESS })
  listPlacementPeriods(@FromQuery() terms: PlacementListTerms, @Caller() caller: CallerContext) {
    return this.queries.execute(new RowListQuery(PLACEMENTS, terms, caller));
  }

  @Get('placements/counts')
  @QueryRoute({
    summary: 'Count placement periods, and the clients who had them',
    description: 'The same filters as the list.',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @ApiAnswer('Counts for the periods that match.', PlacementCountsShown, PLACEMENT_COUNTS)
  countPlacementPeriods(
    @FromQuery() terms: PlacementCountTerms,
    @Caller() caller: CallerContext,
  ): Promise<PlacementCountsAnswer> {
    return this.queries.execute(new RowCountsQuery(PLACEMENTS, terms, caller));
  }

  @Get('placements.csv')
  @QueryRoute({
    summary: 'Export placement periods as CSV, safe to open in a spreadsheet',
    roles: MAY.seeAudit,
    problems: viewFileProblems,
  })
  @csvAnswer(PLACEMENT_ROW)
  async exportPlacementPeriods(
    @FromQuery() terms: PlacementFileTerms,
    @Caller() caller: CallerContext,
  ): Promise<StreamableFile> {
    return this.files.file(
      'placements',
      { terms, caller },
      await this.queries.execute(new RowsCsvQuery(PLACEMENTS, terms, caller)),
    );
  }

  @Get('obligations')
  @QueryRoute({
    summary: 'List obligations across clients, met and ended ones too',
    description: 'Pseudonymous.',
    pages: 'query',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @ApiAnswer('A page of obligations.', ObligationsListed, {
    items: [OBLIGATION_LISTED],
    next: null,
    freshness: FRESHNESS,
  })
  listObligations(@FromQuery() terms: ObligationListTerms, @Caller() caller: CallerContext) {
    return this.queries.execute(new RowListQuery(OBLIGATIONS, terms, caller));
  }

  @Get('obligations.csv')
  @QueryRoute({
    summary: 'Export obligations as CSV, safe to open in a spreadsheet',
    roles: MAY.seeAudit,
    problems: viewFileProblems,
  })
  @csvAnswer(OBLIGATION_ROW)
  async exportObligations(
    @FromQuery() terms: ObligationFileTerms,
    @Caller() caller: CallerContext,
  ): Promise<StreamableFile> {
    return this.files.file(
      'obligations',
      { terms, caller },
      await this.queries.execute(new RowsCsvQuery(OBLIGATIONS, terms, caller)),
    );
  }

  @Get('data-dictionary')
  @QueryRoute({
    summary: 'Describe every column of the moves, placements, and obligations',
    description: 'The rows and this page come from one declaration. CSV headers are the JSON names.',
    roles: MAY.seeAudit,
    problems: [],
  })
  @ApiAnswer('Every column.', Dictionary, { columns: DICTIONARY_COLUMNS.slice(0, 2) })
  getDataDictionary(): { columns: readonly DictionaryColumn[] } {
    return { columns: DICTIONARY_COLUMNS };
  }
}
