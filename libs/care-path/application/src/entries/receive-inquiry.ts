import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface InquiryRequest extends PlacedEntryRequest {
  readonly source?: string | null;
  readonly outcome?: AssertedEntry<'InquiryReceived'>['outcome'];
  readonly exclusions?: string[] | null;
  readonly referralTarget?: string | null;
  readonly crisisOver?: boolean | null;
}

/** Someone asks for care. */
export const receiveInquiry: EntryUseCase<InquiryRequest> = {
  kinds: ['InquiryReceived'],
  move: null,
  asserted: ({ source = null, outcome = null, exclusions, referralTarget = null, crisisOver }, { common }) => ({
    kind: 'InquiryReceived',
    ...common,
    source,
    outcome,
    exclusions: exclusions ?? [],
    referralTarget,
    crisisOver: crisisOver ?? false,
  }),
};
