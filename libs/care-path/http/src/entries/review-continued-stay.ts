import { STAY_OUTCOMES } from '@throughline/continuum';
import { Choice, Day, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class ContinuedStayReviewBody extends RecordingBody {
  @Id({ description: 'Default: the only open placement.', example: null, optional: true })
  placementId?: string | null;

  @Choice(STAY_OUTCOMES, {
    description: 'What was found right; the move itself is another entry.',
    example: 'continue',
  })
  outcome!: (typeof STAY_OUTCOMES)[number];

  @Day({ description: 'When it is to be reviewed again.', example: '2026-03-16', optional: true })
  nextReview?: string | null;
}
