import { LEAVE_OUTCOMES } from '@throughline/continuum';
import { Choice, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class LeaveEndBody extends RecordingBody {
  @Id({ description: 'Default: the only open placement.', example: null, optional: true })
  placementId?: string | null;

  @Choice(LEAVE_OUTCOMES, { example: 'returned' })
  outcome!: (typeof LEAVE_OUTCOMES)[number];
}
