import { Choice, Day, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

const OUTCOMES = ['continue', 'step-up', 'step-down', 'transfer', 'discharge'] as const;

export class ContinuedStayReviewBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;

  @Choice(OUTCOMES, { description: 'What was found right; the move itself is another entry.', example: 'continue' })
  outcome!: (typeof OUTCOMES)[number];

  @Day({ description: 'When it is to be reviewed again.', example: '2026-03-16', optional: true })
  nextReview?: string | null;
}

/** A dated review whether the level is still the right one. */
export const reviewContinuedStay = entrySlice({
  command: 'ReviewContinuedStay',
  path: 'continued-stay-reviews',
  summary: 'Record a continued-stay review',
  roles: MAY.reviewStays,
  body: ContinuedStayReviewBody,
  kinds: ['ContinuedStayReviewed'],
  move: null,
  asserted: ({ placementId, outcome, nextReview = null }, { common, placement }) => ({
    kind: 'ContinuedStayReviewed',
    ...common,
    placementId: placement(placementId),
    outcome,
    nextReview,
  }),
});
