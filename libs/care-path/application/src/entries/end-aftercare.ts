import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface AftercareEndRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly outcome: string;
}

/** Ends a stay in aftercare. */
export const endAftercare: EntryUseCase<AftercareEndRequest> = {
  kinds: ['AftercareEnded'],
  move: 'aftercare-end',
  asserted: ({ placementId, outcome }, { common, placement }) => ({
    kind: 'AftercareEnded',
    ...common,
    placementId: placement(placementId, 'aftercare'),
    outcome,
  }),
};
