import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface ReferralReturnRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly outcome: AssertedEntry<'ReturnedFromReferral'>['outcome'];
}

/** A client who was referred out is back, or will not come back. */
export const returnFromReferral: EntryUseCase<ReferralReturnRequest> = {
  kinds: ['ReturnedFromReferral'],
  move: 'referral-return',
  asserted: ({ placementId, outcome }, { common, situation, placementIfAny }) => ({
    kind: 'ReturnedFromReferral',
    ...common,
    placementId: situation.openReferral
      ? (placementId ?? situation.openReferral.value.placementId)
      : placementIfAny(placementId),
    outcome,
  }),
};
