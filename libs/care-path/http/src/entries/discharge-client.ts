import { Code, Flag, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

export class DischargeBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'How the placement ended, in a code of the rule pack.', example: 'completed' })
  disposition!: string;

  @Flag({ description: 'Whether this was the plan; an early exit was not.', example: true })
  planned!: boolean;

  @Code({ description: 'Where the client goes next, in a code of the rule pack.', example: null, optional: true })
  destination?: string | null;
}
