import { Controller, Get, Inject, Query as FromQuery, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type CallerContext, MAY } from '@throughline/access';
import { Caller, PAGE_LIMIT, QueryRoute } from '@throughline/http-kit';
import { BOARD_CSV, boardLines, CENSUS_CSV, censusLines, CLIENTS_CSV } from '../answers/census-files.js';
import { csvAnswer } from '../answers/csv-answer.js';
import { CsvFiles } from './csv-files.js';
import { BoardFileTerms, CensusFileTerms, ClientFileTerms } from './file-terms.js';
import { ClientsCsvQuery } from './list-clients.js';
import { csvOfShown } from './row-csv.js';
import { BoardQuery } from './see-board.js';
import { CensusQuery } from './see-census.js';
import { periodOutOfOrder } from './see-flow.js';
import { viewFileProblems } from './view-problems.js';

/** The census, the board, and the clients as files for a spreadsheet. */
@ApiTags('Census files')
@Controller('v1')
export class CensusFilesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CsvFiles) private readonly files: CsvFiles,
  ) {}

  @Get('census.csv')
  @QueryRoute({
    summary: 'Export the groups of the census as CSV, safe to open in a spreadsheet',
    description: 'The same filters and groups as the census. Every line says as of when, and as known at what time.',
    roles: MAY.seeCounts,
    problems: viewFileProblems,
  })
  @csvAnswer(CENSUS_CSV)
  async exportCensus(@FromQuery() terms: CensusFileTerms, @Caller() caller: CallerContext): Promise<StreamableFile> {
    const counted = await this.queries.execute(new CensusQuery({ ...terms, limit: PAGE_LIMIT }, caller));
    return this.files.file('census', { terms, caller }, csvOfShown(CENSUS_CSV, censusLines(counted, terms)));
  }

  @Get('census/board.csv')
  @QueryRoute({
    summary: 'Export the census board as CSV, safe to open in a spreadsheet',
    description:
      'A line for each program at a level, then for each facility, then the total, with the figures of the board.',
    roles: MAY.seeCounts,
    problems: [...viewFileProblems, periodOutOfOrder],
  })
  @csvAnswer(BOARD_CSV)
  async exportBoard(@FromQuery() terms: BoardFileTerms, @Caller() caller: CallerContext): Promise<StreamableFile> {
    const board = await this.queries.execute(new BoardQuery(terms, caller));
    return this.files.file('board', { terms, caller }, csvOfShown(BOARD_CSV, boardLines(board, terms)));
  }

  @Get('clients.csv')
  @QueryRoute({
    summary: 'Export the clients of your facilities as CSV, safe to open in a spreadsheet',
    description:
      'The same filters as the list, one line for each client, without names; all clients, whatever the page.',
    roles: MAY.seePaths,
    problems: viewFileProblems,
  })
  @csvAnswer(CLIENTS_CSV)
  async exportClients(@FromQuery() terms: ClientFileTerms, @Caller() caller: CallerContext): Promise<StreamableFile> {
    return this.files.file(
      'clients',
      { terms, caller },
      await this.queries.execute(new ClientsCsvQuery(terms, caller)),
    );
  }
}
