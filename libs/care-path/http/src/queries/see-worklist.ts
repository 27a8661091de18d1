import { Controller, Get, Inject, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ApiAnswer, Caller, type CallerContext, QueryRoute } from '@throughline/nest-kit';
import { DUE_STATES, type DueState } from '@throughline/projection';
import { STANDING } from '../answers/examples.js';
import { WORKLIST_ITEM, WORKLIST_ROW, WorklistShown } from '../answers/obligation-row.js';
import type { ShownRow } from '../answers/shown-row.js';
import { type ListShown, listShown } from '../answers/shown-views.js';
import { Code, Id } from '../fields/coded.js';
import { MAY } from '../roles.js';
import { ListAsOf } from './as-of.js';
import { AskingViews } from './asking-views.js';
import { CommaList } from './query-fields.js';
import { viewProblems } from './view-problems.js';

export class WorklistTerms extends ListAsOf {
  @Code({ description: 'Whose obligations.', example: 'utilization-review', optional: true })
  ownerRole?: string | null;

  @CommaList(DUE_STATES, {
    description: 'Separated by commas; all when left out.',
    example: 'due,overdue',
    optional: true,
  })
  states?: DueState[] | null;

  @Code({ example: 'continued-stay-review', optional: true })
  clockId?: string | null;

  @Id({ example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02', optional: true })
  clientId?: string | null;

  @Code({ example: 'HAWTHORN', optional: true })
  facilityId?: string | null;
}

type WorklistAnswer = ListShown<ShownRow<typeof WORKLIST_ROW>>;

export class WorklistQuery extends Query<WorklistAnswer> {
  constructor(
    readonly terms: WorklistTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(WorklistQuery)
export class WorklistQueryHandler implements IQueryHandler<WorklistQuery> {
  constructor(@Inject(AskingViews) private readonly views: AskingViews) {}

  async execute({ terms, caller }: WorklistQuery): Promise<WorklistAnswer> {
    const { ownerRole, states, clockId, clientId, facilityId, cursor, limit } = terms;
    const list = await this.views.ask(terms, { caller, facilityId }, (views, asked) =>
      views.worklist({
        ...asked,
        ...(typeof ownerRole === 'string' && { ownerRole }),
        ...(states && { states }),
        ...(typeof clockId === 'string' && { clockId }),
        ...(typeof clientId === 'string' && { clientId }),
        page: { cursor: cursor ?? null, limit },
      }),
    );
    return listShown(list, (row) => this.views.times.shown(WORKLIST_ROW, row));
  }
}

@ApiTags('Views')
@Controller('v1/worklist')
export class WorklistController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @QueryRoute({
    operationId: 'getWorklist',
    summary: 'Duties that are open: upcoming, due and overdue',
    description:
      'Non-conforming moves to review and proposals that wait for an approval are duties too. Overdue at any past instant.',
    roles: MAY.seeWorklist,
    problems: viewProblems,
  })
  @ApiAnswer('A page of obligations.', WorklistShown, { items: [WORKLIST_ITEM], next: null, standing: STANDING })
  see(@FromQuery() terms: WorklistTerms, @Caller() caller: CallerContext): Promise<WorklistAnswer> {
    return this.queries.execute(new WorklistQuery(terms, caller));
  }
}
