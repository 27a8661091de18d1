import { Choice, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

const OUTCOMES = ['accepted', 'returned'] as const;

export class EntryReviewBody extends RecordingBody {
  @Id({
    description: 'The entry that was reviewed: an assessment, or a move that did not conform.',
    example: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21',
  })
  reviews!: string;

  @Choice(OUTCOMES, { example: 'accepted' })
  outcome!: (typeof OUTCOMES)[number];
}

/** A director's word on an assessment, or on a move that was recorded although the pack refuses it. */
export const reviewEntry = entrySlice({
  command: 'ReviewEntry',
  path: 'entry-reviews',
  summary: 'Review an assessment or a non-conforming move',
  roles: MAY.reviewEntries,
  body: EntryReviewBody,
  kinds: ['EntryReviewed'],
  move: null,
  asserted: ({ reviews, outcome }, { common }) => ({ kind: 'EntryReviewed', ...common, reviews, outcome }),
});
