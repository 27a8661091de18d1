import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import { SUBJECT_KINDS, type SubjectKind } from '@throughline/continuum';
import { ASSIGNED, type Assigned } from '@throughline/projection';
import { DUE_STATES, type DueState } from '@throughline/views';
import type { Whole } from '@throughline/http-kit';
import { freshnessShown } from '../answers/fields.js';
import { WORKLIST_ROW } from '../answers/obligation-row.js';
import type { WorklistCountsAnswer } from '../answers/move-counts.js';
import type { ShownRow } from '../answers/shown-row.js';
import { type ListShown, listShown } from '../answers/shown-views.js';
import { ListAsOf } from './as-of.js';
import { Values } from './row-terms.js';
import { ViewRequests } from './view-requests.js';
import { CommaList, QueryFlag } from './query-fields.js';

export class WorklistTerms extends ListAsOf {
  @Values('code', { description: 'Whose obligations; roles, separated by commas.', example: 'utilization-review' })
  ownerRole?: string[] | null;

  @CommaList(DUE_STATES, {
    description: 'Separated by commas. Default: all but `missed`.',
    example: 'due,overdue',
    optional: true,
  })
  states?: DueState[] | null;

  @Values('code', { description: 'Deadlines of rule packs, separated by commas.', example: 'continued-stay-review' })
  clockId?: string[] | null;

  @Values('id', {
    description: 'Clients, separated by commas.',
    example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02',
  })
  clientId?: string[] | null;

  @Values('code', { description: 'Facilities, separated by commas.', example: 'HAWTHORN' })
  facilityId?: string[] | null;

  @CommaList(SUBJECT_KINDS, {
    description: 'What the tasks are about, separated by commas. Default: anything.',
    example: 'placement,entry',
    optional: true,
  })
  subjectKind?: SubjectKind[] | null;

  @CommaList(ASSIGNED, {
    description: 'Who has the task: `me`, `nobody`, or both, separated by commas. Default: all.',
    example: 'me',
    optional: true,
  })
  assigned?: Assigned[] | null;

  @QueryFlag({
    description: 'True: only tasks that are snoozed at the as-of time. False: only the others. Default: both.',
    example: 'false',
    optional: true,
  })
  snoozed?: boolean | null;
}

/** What the terms ask of obligations. */
export function obligationsAsked(
  { ownerRole, states, clockId, clientId, subjectKind, assigned, snoozed }: Whole<WorklistTerms>,
  { principal }: CallerContext,
) {
  return {
    ...(ownerRole && { ownerRole }),
    ...(states && { states }),
    ...(clockId && { clockId }),
    ...(clientId && { clientId }),
    ...(subjectKind && { subjectKind }),
    assigned: { to: assigned ?? [], me: principal },
    ...(typeof snoozed === 'boolean' && { snoozed }),
  };
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
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const list = await this.views.ask(terms, { caller, facilityId: terms.facilityId }, (views, query) =>
      views.worklist({ ...query, ...obligationsAsked(terms, caller), page }),
    );
    return listShown(list, (row) => this.views.times.shown(WORKLIST_ROW, row));
  }
}

export class WorklistCountsQuery extends Query<WorklistCountsAnswer> {
  constructor(
    readonly terms: Whole<WorklistTerms>,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(WorklistCountsQuery)
export class WorklistCountsQueryHandler implements IQueryHandler<WorklistCountsQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: WorklistCountsQuery): Promise<WorklistCountsAnswer> {
    const counts = await this.views.ask(terms, { caller, facilityId: terms.facilityId }, (views, query) =>
      views.countWorklist({ ...query, ...obligationsAsked(terms, caller) }),
    );
    return { ...counts, freshness: freshnessShown(counts.freshness) };
  }
}
