import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/nest-kit';
import { DUE_STATES, type DueState } from '@throughline/views';
import { WORKLIST_ROW } from '../answers/obligation-row.js';
import type { ShownRow } from '../answers/shown-row.js';
import { type ListShown, listShown } from '../answers/shown-views.js';
import { Code, Id } from '../fields/coded.js';
import { ListAsOf } from './as-of.js';
import { ViewRequests } from './view-requests.js';
import { CommaList } from './query-fields.js';

export class WorklistTerms extends ListAsOf {
  @Code({ description: 'Whose obligations.', example: 'utilization-review', optional: true })
  ownerRole?: string | null;

  @CommaList(DUE_STATES, {
    description: 'Separated by commas. When left out, all but `missed`: what is still to be done.',
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

export type WorklistAnswer = ListShown<ShownRow<typeof WORKLIST_ROW>>;

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
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: WorklistQuery): Promise<WorklistAnswer> {
    const { ownerRole, states, clockId, clientId, facilityId, cursor, limit } = terms;
    const list = await this.views.ask(terms, { caller, facilityId }, (views, query) =>
      views.worklist({
        ...query,
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
