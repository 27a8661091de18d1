import { REFERRAL_OUTCOMES } from '@throughline/continuum';
import { Choice, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class ReferralReturnBody extends RecordingBody {
  @Id({ description: 'Default: the placement that was referred out.', example: null, optional: true })
  placementId?: string | null;

  @Choice(REFERRAL_OUTCOMES, { example: 'completed' })
  outcome!: (typeof REFERRAL_OUTCOMES)[number];
}
