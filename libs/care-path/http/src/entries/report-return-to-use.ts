import { Code, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class ReturnToUseBody extends RecordingBody {
  @Id({ description: 'Default: the only open placement.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'What was done about it, in a code of the rule pack.', example: 'plan-revised', optional: true })
  response?: string | null;
}
