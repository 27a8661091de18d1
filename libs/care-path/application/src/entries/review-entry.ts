import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface EntryReviewRequest extends PlacedEntryRequest {
  readonly reviews: string;
  readonly outcome: AssertedEntry<'EntryReviewed'>['outcome'];
}

/** A director's word on an assessment, or on a move that was recorded although the pack refuses it. */
export const reviewEntry: EntryUseCase<EntryReviewRequest> = {
  kinds: ['EntryReviewed'],
  move: null,
  asserted: ({ reviews, outcome }, { common }) => ({ kind: 'EntryReviewed', ...common, reviews, outcome }),
};
