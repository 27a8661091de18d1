import { PLACES_OF_LIVING } from '@throughline/care-path';
import { Choice, Codes, Flag } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

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
