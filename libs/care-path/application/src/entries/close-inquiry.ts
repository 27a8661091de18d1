import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface InquiryClosingRequest extends PlacedEntryRequest {
  readonly reason: AssertedEntry<'InquiryClosed'>['reason'];
}

/** Nothing more is waited for of an inquiry. */
export const closeInquiry: EntryUseCase<InquiryClosingRequest> = {
  kinds: ['InquiryClosed'],
  move: null,
  asserted: ({ reason }, { common }) => ({ kind: 'InquiryClosed', ...common, reason }),
};
