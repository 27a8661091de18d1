import { Code, Day, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

export class ReferralOutBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out; none before admission.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'Where to, in a code of the rule pack.', example: 'withdrawal-management' })
  target!: string;

  @Day({ description: 'The day on which the client is expected back.', example: '2026-03-09', optional: true })
  expectedReturn?: string | null;
}
