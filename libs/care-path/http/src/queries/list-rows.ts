import { Controller, Get, Inject, Injectable, Query as FromQuery, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiAnswer, Caller, type CallerContext, component, QueryRoute } from '@throughline/nest-kit';
import { type Asked, KEPT_COLUMNS, type ListedView, type RowsQuery, type ViewQueries } from '@throughline/projection';
import { type Columns, OBLIGATION_COLUMNS, type RowOf } from '@throughline/views';
import { STANDING } from '../answers/examples.js';
import { pageOf, Position } from '../answers/fields.js';
import { DUTY } from '../answers/obligation-row.js';
import { KeptPlacement, PLACEMENT, PLACEMENT_ROW } from '../answers/placement-row.js';
import { rowSchema } from '../answers/row-schema.js';
import type { ShownRow } from '../answers/shown-row.js';
import { type ListShown, listShown } from '../answers/shown-views.js';
import { MAY } from '../roles.js';
import { AskingViews } from './asking-views.js';
import { csvOf } from './row-csv.js';
import { ObligationListTerms, PlacementListTerms } from './row-list-terms.js';
import { filtersSent } from './row-terms.js';
import { spooled } from './spooled.js';
import { viewProblems } from './view-problems.js';

const CSV_STEP = 500;
const CSV_TYPE = 'text/csv; charset=utf-8; header=present';
const OBLIGATION_ROW = { ...KEPT_COLUMNS, ...OBLIGATION_COLUMNS };

const PlacementsListed = component(
  'Placements',
  'A page of placement periods.',
  pageOf(KeptPlacement, 'In the order asked for.'),
);
const KeptObligation = component(
  'KeptObligation',
  'An obligation, with whose it is and when it was known.',
  rowSchema(OBLIGATION_ROW, { knownFrom: Position, knownTo: Position }),
);
const ObligationsListed = component(
  'Obligations',
  'A page of obligations.',
  pageOf(KeptObligation, 'In the order asked for.'),
);

const csvAnswer = (columns: Columns): MethodDecorator =>
  ApiOkResponse({
    description: 'Headings first; they are the names that the JSON answer uses.',
    content: {
      'text/csv': { schema: { type: 'string' }, example: `${Object.keys(columns).slice(0, 3).join(',')}\r\n` },
    },
  });

type Terms = PlacementListTerms | ObligationListTerms;

/** Lists rows of a view, whole or in pages. */
@Injectable()
export class RowLists {
  constructor(@Inject(AskingViews) private readonly views: AskingViews) {}

  async page<Declared extends Columns>(
    of: { readonly view: ListedView; readonly columns: Declared; readonly sort: string },
    terms: Terms,
    caller: CallerContext,
  ): Promise<ListShown<ShownRow<Declared>>> {
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const list = await this.views.ask(terms, { caller }, (views, asked) =>
      views.rows(of.view, { ...asked, ...this.#asked(of, terms), page }),
    );
    return listShown(list, (row) => this.views.times.shown(of.columns, row as unknown as RowOf<Declared>));
  }

  async csv(
    of: { readonly view: ListedView; readonly columns: Columns; readonly sort: string },
    terms: Terms,
    caller: CallerContext,
  ): Promise<StreamableFile> {
    const page = { cursor: null, limit: CSV_STEP };
    const lines = await this.views.ask(terms, { caller }, async (views: ViewQueries, asked: Asked) =>
      csvOf(
        of.columns,
        views.everyRow(of.view, { ...asked, ...this.#asked(of, terms), page }),
        this.views.times.zoneOf,
      ),
    );
    const { stream, bytes } = await spooled(lines);
    return new StreamableFile(stream, {
      type: CSV_TYPE,
      length: bytes,
      disposition: `attachment; filename="${of.view}.csv"`,
    });
  }

  #asked(
    of: { readonly columns: Columns; readonly sort: string },
    terms: Terms,
  ): Pick<RowsQuery, 'filter' | 'during' | 'order'> {
    const { times } = this.views;
    const sort = terms.sort ?? of.sort;
    const descending = sort.startsWith('-');
    return {
      filter: filtersSent(terms, of.columns, times),
      during: {
        from: times.instantIfGiven(terms.duringFrom, 'duringFrom'),
        to: times.instantIfGiven(terms.duringTo, 'duringTo'),
      },
      order: { column: descending ? sort.slice(1) : sort, direction: descending ? 'desc' : 'asc' },
    };
  }
}

const PLACEMENTS = { view: 'placements', columns: PLACEMENT_ROW, sort: '-from' } as const;
const OBLIGATIONS = { view: 'obligations', columns: OBLIGATION_ROW, sort: 'dueAt' } as const;

@ApiTags('Views')
@Controller('v1')
export class RowListsController {
  constructor(@Inject(RowLists) private readonly lists: RowLists) {}

  @Get('placements')
  @QueryRoute({
    operationId: 'listPlacementPeriods',
    summary: 'List placement periods across clients',
    description:
      'Pseudonymous. `level` with `duringFrom` and `duringTo` finds who was at a level at any time of a half-open window.',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @ApiAnswer('A page of placement periods.', PlacementsListed, { items: [PLACEMENT], next: null, standing: STANDING })
  placements(@FromQuery() terms: PlacementListTerms, @Caller() caller: CallerContext) {
    return this.lists.page(PLACEMENTS, terms, caller);
  }

  @Get('placements.csv')
  @QueryRoute({
    operationId: 'exportPlacementPeriods',
    summary: 'Export placement periods as CSV, safe to open in a spreadsheet',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @csvAnswer(PLACEMENT_ROW)
  placementsCsv(@FromQuery() terms: PlacementListTerms, @Caller() caller: CallerContext): Promise<StreamableFile> {
    return this.lists.csv(PLACEMENTS, terms, caller);
  }

  @Get('obligations')
  @QueryRoute({
    operationId: 'listObligations',
    summary: 'List obligations across clients, met and ended ones too',
    description: 'Pseudonymous.',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @ApiAnswer('A page of obligations.', ObligationsListed, {
    items: [{ clientId: PLACEMENT.clientId, knownFrom: PLACEMENT.knownFrom, knownTo: null, ...DUTY }],
    next: null,
    standing: STANDING,
  })
  obligations(@FromQuery() terms: ObligationListTerms, @Caller() caller: CallerContext) {
    return this.lists.page(OBLIGATIONS, terms, caller);
  }

  @Get('obligations.csv')
  @QueryRoute({
    operationId: 'exportObligations',
    summary: 'Export obligations as CSV, safe to open in a spreadsheet',
    roles: MAY.seeAudit,
    problems: viewProblems,
  })
  @csvAnswer(OBLIGATION_ROW)
  obligationsCsv(@FromQuery() terms: ObligationListTerms, @Caller() caller: CallerContext): Promise<StreamableFile> {
    return this.lists.csv(OBLIGATIONS, terms, caller);
  }
}
