import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface DischargeRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly disposition: string;
  readonly planned: boolean;
  readonly destination?: string | null;
}

/** Ends a placement. */
export const dischargeClient: EntryUseCase<DischargeRequest> = {
  kinds: ['Discharged'],
  move: 'discharge',
  asserted: ({ placementId, disposition, planned, destination = null }, { common, placement }) => ({
    kind: 'Discharged',
    ...common,
    placementId: placement(placementId),
    disposition,
    planned,
    destination,
  }),
};
