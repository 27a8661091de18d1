import { CONTACT_METHODS } from '@throughline/care-path';
import { Choice, Flag, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class AftercareContactBody extends RecordingBody {
  @Id({ description: 'Default: the open aftercare, if there is one.', example: null, optional: true })
  placementId?: string | null;

  @Choice(CONTACT_METHODS, { example: 'phone' })
  method!: (typeof CONTACT_METHODS)[number];

  @Flag({ description: 'Whether the client was reached.', example: true })
  reached!: boolean;
}
