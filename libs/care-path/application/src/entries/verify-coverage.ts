import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

type Coverage = AssertedEntry<'CoverageVerified'>;

export interface CoverageVerificationRequest extends PlacedEntryRequest {
  readonly outcome: Coverage['outcome'];
  readonly level?: string | null;
  readonly payer?: Coverage['payer'];
}

/** Coverage as it was found, before anyone commits to anything. */
export const verifyCoverage: EntryUseCase<CoverageVerificationRequest> = {
  kinds: ['CoverageVerified'],
  move: null,
  asserted: (request, { common, level }) => ({
    kind: 'CoverageVerified',
    ...common,
    outcome: request.outcome,
    level: typeof request.level === 'string' ? level(request.level) : null,
    payer: request.payer ?? null,
  }),
};
