import { type ListedView, rowColumns } from '@throughline/projection';
import {
  ERASURE_COLUMNS,
  OBLIGATION_COLUMNS,
  PLACEMENT_COLUMNS,
  PLAN_COLUMNS,
  PROPOSAL_COLUMNS,
  TASK_COLUMNS,
} from '@throughline/views';
import { KEPT_COLUMNS } from '@throughline/projection';
import { Choice, Instant } from '@throughline/http-kit';
import { ListAsOf } from './as-of.js';
import { declareFilters } from './row-terms.js';

/** A list of rows that last. Every filter narrows; each column declares its own. */
class RowListTerms extends ListAsOf {
  @Instant('Rows that hold at any time from this instant or day on.', '2026-03-01')
  duringFrom?: string | null;

  @Instant('Rows that hold at any time before this instant or day.', '2026-04-01')
  duringTo?: string | null;
}

const sortedBy = (usual: string, time: string) =>
  `A column; with a minus in front, descending. \`${usual}\` when omitted. Pages are read in order by \`clientId\` or \`${time}\`. By any other column, each page reads and sorts all rows that match: narrow them by filters.`;

const orders = (view: ListedView) => rowColumns(view).flatMap((column) => [column, `-${column}`]);

export class PlacementListTerms extends RowListTerms {
  @Choice(orders('placements'), {
    description: sortedBy('-from', 'from'),
    example: '-from',
    optional: true,
  })
  sort?: string | null;
}
declareFilters(PlacementListTerms, { ...KEPT_COLUMNS, ...PLACEMENT_COLUMNS });

export class ObligationListTerms extends RowListTerms {
  @Choice(orders('obligations'), {
    description: sortedBy('dueAt', 'dueAt'),
    example: 'dueAt',
    optional: true,
  })
  sort?: string | null;
}
declareFilters(ObligationListTerms, { ...KEPT_COLUMNS, ...OBLIGATION_COLUMNS, ...TASK_COLUMNS });

export class ProposalListTerms extends RowListTerms {
  @Choice(orders('proposals'), {
    description: sortedBy('proposedAt', 'proposedAt'),
    example: 'dueAt',
    optional: true,
  })
  sort?: string | null;
}
declareFilters(ProposalListTerms, { ...KEPT_COLUMNS, ...PROPOSAL_COLUMNS });

export class PlanListTerms extends RowListTerms {
  @Choice(orders('plans'), {
    description: sortedBy('expectedAt', 'expectedAt'),
    example: 'expectedAt',
    optional: true,
  })
  sort?: string | null;
}
declareFilters(PlanListTerms, { ...KEPT_COLUMNS, ...PLAN_COLUMNS });

export class ErasureListTerms extends RowListTerms {
  @Choice(orders('erasures'), {
    description: sortedBy('askedAt', 'askedAt'),
    example: '-askedAt',
    optional: true,
  })
  sort?: string | null;
}
declareFilters(ErasureListTerms, { ...KEPT_COLUMNS, ...ERASURE_COLUMNS });
