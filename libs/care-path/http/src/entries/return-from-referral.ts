import { Choice, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

const OUTCOMES = ['completed', 'not-completed', 'did-not-return'] as const;

export class ReferralReturnBody extends RecordingBody {
  @Id({ description: 'The placement that was referred out when left out.', example: null, optional: true })
  placementId?: string | null;

  @Choice(OUTCOMES, { example: 'completed' })
  outcome!: (typeof OUTCOMES)[number];
}
