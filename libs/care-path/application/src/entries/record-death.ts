import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

/** The client died, in a placement or outside any: whatever is open ends. */
export const recordDeath: EntryUseCase<PlacedEntryRequest> = {
  kinds: ['DeathRecorded'],
  move: null,
  asserted: (_request, { common }) => ({ kind: 'DeathRecorded', ...common }),
};
