import {
  ERASURE_COLUMNS,
  OBLIGATION_COLUMNS,
  PLACEMENT_COLUMNS,
  PLAN_COLUMNS,
  PROPOSAL_COLUMNS,
  TASK_COLUMNS,
} from '@throughline/views';
import { KEPT_COLUMNS } from '@throughline/projection';
import { Instant } from '@throughline/http-kit';
import { ListAsOf } from './as-of.js';
import { declareFilters } from './row-terms.js';
import { SortedBy } from './sorted-by.js';

/** A list of rows that last. Every filter narrows; each column declares its own. */
class RowListTerms extends ListAsOf {
  @Instant('Rows that hold at any time from this instant or day on.', '2026-03-01')
  duringFrom?: string | null;

  @Instant('Rows that hold at any time before this instant or day.', '2026-04-01')
  duringTo?: string | null;
}

export class PlacementListTerms extends RowListTerms {
  @SortedBy('placements', { usual: '-from', example: '-from' })
  sort?: string | null;
}
declareFilters(PlacementListTerms, { ...KEPT_COLUMNS, ...PLACEMENT_COLUMNS });

export class ObligationListTerms extends RowListTerms {
  @SortedBy('obligations', { usual: 'dueAt', example: 'dueAt' })
  sort?: string | null;
}
declareFilters(ObligationListTerms, { ...KEPT_COLUMNS, ...OBLIGATION_COLUMNS, ...TASK_COLUMNS });

export class ProposalListTerms extends RowListTerms {
  @SortedBy('proposals', { usual: 'proposedAt', example: 'dueAt' })
  sort?: string | null;
}
declareFilters(ProposalListTerms, { ...KEPT_COLUMNS, ...PROPOSAL_COLUMNS });

export class PlanListTerms extends RowListTerms {
  @SortedBy('plans', { usual: 'expectedAt', example: 'expectedAt' })
  sort?: string | null;
}
declareFilters(PlanListTerms, { ...KEPT_COLUMNS, ...PLAN_COLUMNS });

export class ErasureListTerms extends RowListTerms {
  @SortedBy('erasures', { usual: 'askedAt', example: '-askedAt' })
  sort?: string | null;
}
declareFilters(ErasureListTerms, { ...KEPT_COLUMNS, ...ERASURE_COLUMNS });
