import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface CoverageVerificationRequest extends PlacedEntryRequest {
  readonly outcome: AssertedEntry<'CoverageVerified'>['outcome'];
}

/** Coverage as it was found, before anyone commits to anything. */
export const verifyCoverage: EntryUseCase<CoverageVerificationRequest> = {
  kinds: ['CoverageVerified'],
  move: null,
  asserted: ({ outcome }, { common }) => ({ kind: 'CoverageVerified', ...common, outcome }),
};
