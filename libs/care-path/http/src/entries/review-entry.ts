import { REVIEW_OUTCOMES } from '@throughline/continuum';
import { Choice, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class EntryReviewBody extends RecordingBody {
  @Id({
    description: 'The entry that was reviewed: an assessment, or a move that did not conform.',
    example: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21',
  })
  reviews!: string;

  @Choice(REVIEW_OUTCOMES, { example: 'accepted' })
  outcome!: (typeof REVIEW_OUTCOMES)[number];
}
