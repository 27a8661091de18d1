import { Choice, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

const OUTCOMES = ['returned', 'did-not-return'] as const;

export class LeaveEndBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;

  @Choice(OUTCOMES, { example: 'returned' })
  outcome!: (typeof OUTCOMES)[number];
}
