import { Code, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class PhaseChangeBody extends RecordingBody {
  @Code({ description: 'A phase that the rule pack describes for the program or level.', example: 'skill-building' })
  phase!: string;

  @Id({ description: 'Default: the only open placement.', example: null, optional: true })
  placementId?: string | null;
}
