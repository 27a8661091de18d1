import { Code, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

export class PhaseChangeBody extends RecordingBody {
  @Code({ description: 'A phase that the rule pack describes for the program or level.', example: 'skill-building' })
  phase!: string;

  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;
}
