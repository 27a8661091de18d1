import { type Direction, levelChange, type Path } from '@throughline/care-path';
import { Choice, Code, Id } from '../fields/coded.js';
import { RecordingTermsBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { placementAbout } from '../slices/entry-context.js';
import { entrySlice } from '../slices/entry-use-case.js';

const DIRECTIONS = ['step-up', 'step-down', 'transfer'] as const satisfies readonly Direction[];

export class LevelChangeBody extends RecordingTermsBody {
  @Code({
    description:
      'Where the client goes, when it is another facility; its zone then reads `when`, its rule pack judges.',
    example: null,
    optional: true,
  })
  facilityId?: string | null;

  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'Level code of the rule pack in force at the destination.', example: '1' })
  level!: string;

  @Code({
    description: 'The program stays when it delivers the new level and this is left out.',
    example: 'HAWTHORN-OP',
    optional: true,
  })
  programId?: string | null;

  @Code({ description: "The level's own track when left out.", example: null, optional: true })
  track?: string | null;

  @Choice(DIRECTIONS, {
    description: 'What you believe this to be; refused when the path says otherwise.',
    example: 'step-down',
    optional: true,
  })
  direction?: Direction | null;
}

/** Moves a placement to another level, program or facility. The path says whether that is up, down or sideways. */
export const changeLevel = entrySlice({
  command: 'ChangeLevel',
  path: 'level-changes',
  summary: 'Step up, step down or transfer',
  description:
    'Rights at the facility that the client leaves are enough to transfer to a sister site, which from then on sees the client.',
  roles: MAY.recordCare,
  body: LevelChangeBody,
  kinds: ['SteppedUp', 'SteppedDown', 'Transferred'],
  move: 'level-change',
  facilityOf: destination,
  asserted: (body, { common, terms, context, path, placement }) => {
    const { facilityId = null, level, programId = null, track = null, direction = null } = body;
    return levelChange(
      { ...terms, ...common, facilityId, placementId: placement(body.placementId), level, programId, track, direction },
      path,
      context,
    );
  },
});

/** The facility named, else the one where the placement is; which one that is, the rights of the caller decide later. */
function destination({ facilityId, placementId, when }: LevelChangeBody, path: Path): string {
  return (
    facilityId ?? placementAbout(path, when, placementId ?? null)?.place.facilityId ?? path.registered?.facilityId ?? ''
  );
}
