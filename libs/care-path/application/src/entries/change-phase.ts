import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface PhaseChangeRequest extends PlacedEntryRequest {
  readonly phase: string;
  readonly placementId?: string | null;
}

/** The client enters another phase of the same program. */
export const changePhase: EntryUseCase<PhaseChangeRequest> = {
  kinds: ['PhaseChanged'],
  move: 'phase-change',
  asserted: ({ phase, placementId }, { common, placement }) => ({
    kind: 'PhaseChanged',
    ...common,
    placementId: placement(placementId),
    phase,
  }),
};
