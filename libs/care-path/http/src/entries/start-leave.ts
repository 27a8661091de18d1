import { Code, Day, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

export class LeaveBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'Kind of leave, in a code of the rule pack.', example: 'therapeutic' })
  leave!: string;

  @Day({ description: 'The day on which the client is expected back.', example: '2026-03-09', optional: true })
  expectedReturn?: string | null;
}
