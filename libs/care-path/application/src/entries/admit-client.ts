import { admission } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface AdmissionRequest extends PlacedEntryRequest {
  readonly level: string;
  readonly programId?: string | null;
  readonly track?: string | null;
  readonly source?: string | null;
}

/** Opens a placement. */
export const admitClient: EntryUseCase<AdmissionRequest> = {
  kinds: ['Admitted'],
  move: 'admission',
  asserted: ({ level, programId = null, track = null, source = null }, { common, terms, situation, context }) =>
    admission({ ...terms, ...common, level, programId, track, source }, situation, context),
};
