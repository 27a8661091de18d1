import { type Direction, DIRECTIONS } from '@throughline/care-path';
import { Choice, Code, Id } from '@throughline/http-kit';
import { RecordingTermsBody } from '../fields/recording-body.js';

export class LevelChangeBody extends RecordingTermsBody {
  @Code({
    description:
      'Where the client goes, when it is another facility; its zone then reads `when`, its rule pack judges.',
    example: null,
    optional: true,
  })
  facilityId?: string | null;

  @Id({ description: 'Default: the only open placement.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'Level code of the rule pack in effect at the destination.', example: '1' })
  level!: string;

  @Code({
    description: 'Default: the same program, if it delivers the new level.',
    example: 'HAWTHORN-OP',
    optional: true,
  })
  programId?: string | null;

  @Code({ description: "Default: the level's own track.", example: null, optional: true })
  track?: string | null;

  @Choice(DIRECTIONS, {
    description: 'What you believe this to be; refused when the path says otherwise.',
    example: 'step-down',
    optional: true,
  })
  direction?: Direction | null;
}
