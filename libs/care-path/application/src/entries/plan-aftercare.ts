import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface AftercarePlanRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly components: string[];
  readonly firstContactOn?: string | null;
}

/** What is to follow treatment; drafted from the start. */
export const planAftercare: EntryUseCase<AftercarePlanRequest> = {
  kinds: ['AftercarePlanned'],
  move: null,
  asserted: ({ placementId, components, firstContactOn = null }, { common, placementIfAny }) => ({
    kind: 'AftercarePlanned',
    ...common,
    placementId: placementIfAny(placementId),
    components,
    firstContactOn,
  }),
};
