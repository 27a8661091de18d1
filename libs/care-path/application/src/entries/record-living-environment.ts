import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface LivingEnvironmentRequest extends PlacedEntryRequest {
  readonly place: AssertedEntry<'LivingEnvironmentRecorded'>['place'];
  readonly safe?: boolean | null;
  readonly substanceFree?: boolean | null;
  readonly supports?: string[] | null;
}

/** Where and with what support the client lives: a condition of outpatient levels. */
export const recordLivingEnvironment: EntryUseCase<LivingEnvironmentRequest> = {
  kinds: ['LivingEnvironmentRecorded'],
  move: null,
  asserted: ({ place, safe = null, substanceFree = null, supports }, { common }) => ({
    kind: 'LivingEnvironmentRecorded',
    ...common,
    place,
    safe,
    substanceFree,
    supports: supports ?? [],
  }),
};
