import { Code, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';
import { When } from '../fields/written.js';

export class ReferralOutBody extends RecordingBody {
  @Id({ description: 'Default: the only open placement. None before admission.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'Where to, in a code of the rule pack.', example: 'withdrawal-management' })
  target!: string;

  @When({
    description: 'When the client is expected back: a time with its offset, or a day.',
    example: '2026-03-09T18:00-05:00',
    optional: true,
  })
  expectedReturn?: string | null;
}
