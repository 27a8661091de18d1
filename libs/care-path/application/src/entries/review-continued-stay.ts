import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface ContinuedStayReviewRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly outcome: AssertedEntry<'ContinuedStayReviewed'>['outcome'];
  readonly nextReview?: string | null;
}

/** A dated review whether the level is still the right one. */
export const reviewContinuedStay: EntryUseCase<ContinuedStayReviewRequest> = {
  kinds: ['ContinuedStayReviewed'],
  move: null,
  asserted: ({ placementId, outcome, nextReview = null }, { common, placement }) => ({
    kind: 'ContinuedStayReviewed',
    ...common,
    placementId: placement(placementId),
    outcome,
    nextReview,
  }),
};
