import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface AftercareContactRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly method: AssertedEntry<'AftercareContactRecorded'>['method'];
  readonly reached: boolean;
}

/** An attempt to reach the client after discharge, and whether it did. */
export const recordAftercareContact: EntryUseCase<AftercareContactRequest> = {
  kinds: ['AftercareContactRecorded'],
  move: null,
  asserted: ({ placementId, method, reached }, { common, situation, placementIfAny }) => {
    const stay = situation.placements.find(({ status }) => status === 'aftercare')?.placementId;
    return {
      kind: 'AftercareContactRecorded',
      ...common,
      placementId: placementIfAny(placementId ?? stay),
      method,
      reached,
    };
  },
};
