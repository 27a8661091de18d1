import { Codes, Day, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class AftercarePlanBody extends RecordingBody {
  @Id({ description: 'Default: the only open placement.', example: null, optional: true })
  placementId?: string | null;

  @Codes({ description: 'What the plan holds, in codes of the rule pack.', example: ['alumni-group'] })
  components!: string[];

  @Day({ description: 'Day of the first contact after discharge.', example: '2026-06-08', optional: true })
  firstContactOn?: string | null;
}
