import { Code, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class AftercareEndBody extends RecordingBody {
  @Id({ description: 'Default: the open aftercare.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'How aftercare ended, in a code of the rule pack.', example: 'completed' })
  outcome!: string;
}
