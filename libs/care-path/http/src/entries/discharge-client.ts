import { Code, Flag, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class DischargeBody extends RecordingBody {
  @Id({ description: 'Default: the only open placement.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'How the placement ended, in a code of the rule pack.', example: 'completed' })
  disposition!: string;

  @Flag({ description: 'True if the discharge was planned.', example: true })
  planned!: boolean;

  @Code({ description: 'Where the client goes next, in a code of the rule pack.', example: null, optional: true })
  destination?: string | null;
}
