import { Code, Flag } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class AdmissionBody extends RecordingBody {
  @Code({ description: 'Level code of the rule pack in effect.', example: '2.1' })
  level!: string;

  @Code({ description: 'A program of this facility that delivers the level.', example: 'HAWTHORN-IOP', optional: true })
  programId?: string | null;

  @Code({ description: "Default: the level's own track.", example: null, optional: true })
  track?: string | null;

  @Code({ description: 'Where the client comes from, in a code of the rule pack.', example: null, optional: true })
  source?: string | null;

  @Flag({
    description:
      'The later entries that hang in the air behind this admission (its first version was voided, say) are attached to it in the same command. ' +
      'If omitted, the answer lists them in `inTheAir`.',
    example: false,
    optional: true,
  })
  takeOver?: boolean | null;
}
