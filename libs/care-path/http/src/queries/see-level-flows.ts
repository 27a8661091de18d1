import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import {
  FLOW_ALIGNMENTS,
  FLOW_ENDINGS,
  FLOW_UNITS,
  type FlowAlignment,
  type FlowEndings,
  type FlowUnit,
} from '@throughline/projection';
import { freshnessShown } from '../answers/fields.js';
import type { LevelFlowsAnswer } from '../answers/level-flows.js';
import type { StayListAnswer } from '../answers/stays.js';
import { BoardPrograms } from './board-programs.js';
import { cohortOf } from './cohort-of.js';
import { QueryCount } from './query-fields.js';
import { StayListTerms, StaysTerms } from './see-stays.js';
import { ViewRequests } from './view-requests.js';
import { IsString, MaxLength } from 'class-validator';
import { Choice, field } from '@throughline/http-kit';

const BY = {
  description: 'What a step is: a change of level, or 30 days. `step` when omitted.',
  example: 'step',
  optional: true,
};
const ALIGN = {
  description: 'What the first column is. Periods of 30 days always begin at the admission. `admission` when omitted.',
  example: 'admission',
  optional: true,
};
const ENDINGS = {
  description: 'Whether all endings are one place, `ended:any`, or one for each outcome. `apart` when omitted.',
  example: 'together',
  optional: true,
};
const FOLD_BELOW = {
  description:
    'Links of fewer stays than this share of all are marked as folded, and counted. Percent; 0 when omitted.',
  example: 2,
  optional: true,
};
const Place = (description: string): PropertyDecorator =>
  field({ description, example: '2.5' }, { type: String, maxLength: 100 }, IsString(), MaxLength(100));

export class LevelFlowTerms extends StaysTerms {
  @Choice(FLOW_UNITS, BY)
  by?: FlowUnit | null;

  @Choice(FLOW_ALIGNMENTS, ALIGN)
  align?: FlowAlignment | null;

  @Choice(FLOW_ENDINGS, ENDINGS)
  endings?: FlowEndings | null;

  @QueryCount(FOLD_BELOW)
  foldBelow?: number | null;
}

export class LevelFlowStaysTerms extends StayListTerms {
  @Choice(FLOW_UNITS, BY)
  by?: FlowUnit | null;

  @Choice(FLOW_ALIGNMENTS, ALIGN)
  align?: FlowAlignment | null;

  @Choice(FLOW_ENDINGS, ENDINGS)
  endings?: FlowEndings | null;

  @QueryCount({ description: 'Column that the link leaves, from 0.', example: 0 })
  step!: number;

  @Place('Where the link begins, as the flows say it.')
  fromPlace!: string;

  @Place('Where the link leads, as the flows say it.')
  toPlace!: string;
}

export class LevelFlowsQuery extends Query<LevelFlowsAnswer> {
  constructor(
    readonly terms: LevelFlowTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(LevelFlowsQuery)
export class LevelFlowsQueryHandler implements IQueryHandler<LevelFlowsQuery> {
  constructor(
    @Inject(ViewRequests) private readonly views: ViewRequests,
    @Inject(BoardPrograms) private readonly programs: BoardPrograms,
  ) {}

  async execute({ terms, caller }: LevelFlowsQuery): Promise<LevelFlowsAnswer> {
    const { by, align, endings } = unrolledAs(terms);
    const flows = await this.views.ask(terms, { caller, facilityId: terms.facilityId }, (views, query) =>
      views.flows({ ...cohortOf(this.views, this.programs, terms, query), by, align, endings }),
    );
    const links = flows.links.map((link) => ({
      ...link,
      folded: link.stays * 100 < flows.stays * (terms.foldBelow ?? 0),
    }));
    const folded = links.filter((link) => link.folded);
    return {
      from: terms.from,
      to: terms.to,
      by,
      align,
      endings,
      stays: flows.stays,
      nodes: [...flows.nodes],
      links,
      folded: { links: folded.length, stays: folded.reduce((sum, { stays }) => sum + stays, 0) },
      freshness: freshnessShown(flows.freshness),
    };
  }
}

export class LevelFlowStaysQuery extends Query<StayListAnswer> {
  constructor(
    readonly terms: LevelFlowStaysTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(LevelFlowStaysQuery)
export class LevelFlowStaysQueryHandler implements IQueryHandler<LevelFlowStaysQuery> {
  constructor(
    @Inject(ViewRequests) private readonly views: ViewRequests,
    @Inject(BoardPrograms) private readonly programs: BoardPrograms,
  ) {}

  async execute({ terms, caller }: LevelFlowStaysQuery): Promise<StayListAnswer> {
    const { step, fromPlace: from, toPlace: to } = terms;
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const list = await this.views.ask(terms, { caller, facilityId: terms.facilityId }, (views, query) =>
      views.flowStays({
        ...cohortOf(this.views, this.programs, terms, query),
        ...unrolledAs(terms),
        link: { step, from, to },
        page,
      }),
    );
    return {
      items: list.items.map(({ admittedAt: _at, ...stay }) => stay),
      next: list.next,
      total: list.total,
      freshness: freshnessShown(list.freshness),
    };
  }
}

const unrolledAs = ({ by, align, endings }: Pick<LevelFlowTerms, 'by' | 'align' | 'endings'>) => ({
  by: by ?? 'step',
  endings: endings ?? 'apart',
  align: by === 'month' ? ('admission' as const) : (align ?? 'admission'),
});
