import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface ArrivalRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
}

/** The facility that a client was transferred to says that the client is there. */
export const acceptArrival: EntryUseCase<ArrivalRequest> = {
  kinds: ['ArrivalAccepted'],
  move: null,
  asserted: ({ placementId }, { common, placement }) => ({
    kind: 'ArrivalAccepted',
    ...common,
    placementId: placement(placementId),
  }),
};
