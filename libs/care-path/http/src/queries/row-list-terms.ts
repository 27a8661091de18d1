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

const orders = (view: ListedView) => rowColumns(view).flatMap((column) => [column, `-${column}`]);

export class PlacementListTerms extends RowListTerms {
  @Choice(orders('placements'), {
    description: 'A column; with a minus in front, descending. `-from` when omitted.',
    example: '-from',
    optional: true,
  })
  sort?: string | null;
}
declareFilters(PlacementListTerms, { ...KEPT_COLUMNS, ...PLACEMENT_COLUMNS });

export class ObligationListTerms extends RowListTerms {
  @Choice(orders('obligations'), {
    description: 'A column; with a minus in front, descending. `dueAt` when omitted.',
    example: 'dueAt',
    optional: true,
  })
  sort?: string | null;
}
declareFilters(ObligationListTerms, { ...KEPT_COLUMNS, ...OBLIGATION_COLUMNS, ...TASK_COLUMNS });

export class ProposalListTerms extends RowListTerms {
  @Choice(orders('proposals'), {
    description: 'A column; with a minus in front, descending. `proposedAt` when omitted.',
    example: 'dueAt',
    optional: true,
  })
  sort?: string | null;
}
declareFilters(ProposalListTerms, { ...KEPT_COLUMNS, ...PROPOSAL_COLUMNS });

export class PlanListTerms extends RowListTerms {
  @Choice(orders('plans'), {
    description: 'A column; with a minus in front, descending. `expectedAt` when omitted.',
    example: 'expectedAt',
    optional: true,
  })
  sort?: string | null;
}
declareFilters(PlanListTerms, { ...KEPT_COLUMNS, ...PLAN_COLUMNS });

export class ErasureListTerms extends RowListTerms {
  @Choice(orders('erasures'), {
    description: 'A column; with a minus in front, descending. `askedAt` when omitted.',
    example: '-askedAt',
    optional: true,
  })
  sort?: string | null;
}
declareFilters(ErasureListTerms, { ...KEPT_COLUMNS, ...ERASURE_COLUMNS });
