import { PLACES_OF_LIVING } from '@throughline/care-path';
import { Choice, Codes, Flag } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

export class LivingEnvironmentBody extends RecordingBody {
  @Choice(PLACES_OF_LIVING, { example: 'home' })
  place!: (typeof PLACES_OF_LIVING)[number];

  @Flag({ description: 'Leave it out when it was not assessed.', example: true, optional: true })
  safe?: boolean | null;

  @Flag({ description: 'Leave it out when it was not assessed.', example: true, optional: true })
  substanceFree?: boolean | null;

  @Codes({ description: 'Supports, in codes of the rule pack.', example: [], optional: true })
  supports?: string[] | null;
}

/** Where and with what support the client lives: a condition of outpatient levels. */
export const recordLivingEnvironment = entrySlice({
  command: 'RecordLivingEnvironment',
  path: 'living-environments',
  summary: 'Record where the client lives, and whether that is safe',
  roles: MAY.recordAtTheDesk,
  body: LivingEnvironmentBody,
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
});
