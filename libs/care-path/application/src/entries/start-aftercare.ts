import { mintedId } from '@throughline/kernel';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface AftercareStartRequest extends PlacedEntryRequest {
  readonly programId?: string | null;
}

/** Opens a stay in aftercare, counted apart from the census of treatment. */
export const startAftercare: EntryUseCase<AftercareStartRequest> = {
  kinds: ['AftercareStarted'],
  move: 'aftercare-start',
  asserted: ({ programId = null }, { common, context }) => ({
    kind: 'AftercareStarted',
    ...common,
    placementId: mintedId(context.commandId, context.nextPart, 'placement'),
    programId,
  }),
};
