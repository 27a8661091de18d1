import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface ReturnToUseRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly response?: string | null;
}

/** Use during treatment is reported as what it is; it never discharges anyone. */
export const reportReturnToUse: EntryUseCase<ReturnToUseRequest> = {
  kinds: ['ReturnToUseReported'],
  move: null,
  asserted: ({ placementId, response = null }, { common, placementIfAny }) => ({
    kind: 'ReturnToUseReported',
    ...common,
    placementId: placementIfAny(placementId),
    response,
  }),
};
