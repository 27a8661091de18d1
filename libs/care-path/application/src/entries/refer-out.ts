import type { Effective } from '@throughline/kernel';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface ReferralOutRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly target: string;
  readonly expectedReturn?: string | Effective | null;
}

/** Care that is not offered here is given elsewhere; the placement waits. */
export const referOut: EntryUseCase<ReferralOutRequest> = {
  kinds: ['ReferredOut'],
  move: 'referral-out',
  asserted: ({ placementId, target, expectedReturn }, { common, moment, terms, placementIfAny }) => ({
    kind: 'ReferredOut',
    ...common,
    placementId: placementIfAny(placementId),
    target,
    reason: terms.reason,
    expectedReturn: moment(expectedReturn, '/expectedReturn'),
  }),
};
