import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface AuthorizationRequest extends PlacedEntryRequest {
  readonly state: AssertedEntry<'AuthorizationRecorded'>['state'];
  readonly level?: string | null;
  readonly from?: string | null;
  readonly lastDay?: string | null;
  readonly days?: number | null;
}

/** A payer's word on a level of care: the second of the three levels that run side by side. */
export const recordAuthorization: EntryUseCase<AuthorizationRequest> = {
  kinds: ['AuthorizationRecorded'],
  move: null,
  asserted: (request, { common, level }) => ({
    kind: 'AuthorizationRecorded',
    ...common,
    state: request.state,
    level: typeof request.level === 'string' ? level(request.level) : null,
    from: request.from ?? null,
    lastDay: request.lastDay ?? null,
    days: request.days ?? null,
  }),
};
