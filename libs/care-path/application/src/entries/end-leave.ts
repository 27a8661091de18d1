import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface LeaveEndRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly outcome: AssertedEntry<'LeaveEnded'>['outcome'];
}

/** A leave is over: the client came back, or will not. */
export const endLeave: EntryUseCase<LeaveEndRequest> = {
  kinds: ['LeaveEnded'],
  move: 'leave-end',
  asserted: ({ placementId, outcome }, { common, placement }) => ({
    kind: 'LeaveEnded',
    ...common,
    placementId: placement(placementId),
    outcome,
  }),
};
