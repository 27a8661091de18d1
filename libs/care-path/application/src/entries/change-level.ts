import { type Direction, levelChange, type Path, LEVEL_CHANGE_KINDS } from '@throughline/care-path';
import { placementAbout } from './entry-context.js';
import type { EntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface LevelChangeRequest extends EntryRequest {
  readonly facilityId?: string | null;
  readonly placementId?: string | null;
  readonly level: string;
  readonly programId?: string | null;
  readonly track?: string | null;
  readonly direction?: Direction | null;
}

/** Moves a placement to another level, program or facility. The path says whether that is up, down or sideways. */
export const changeLevel: EntryUseCase<LevelChangeRequest> = {
  kinds: LEVEL_CHANGE_KINDS,
  move: 'level-change',
  facilityOf: destination,
  asserted: (request, { common, terms, context, path, placement }) => {
    const { facilityId = null, level, programId = null, track = null, direction = null } = request;
    return levelChange(
      {
        ...terms,
        ...common,
        facilityId,
        placementId: placement(request.placementId),
        level,
        programId,
        track,
        direction,
      },
      path,
      context,
    );
  },
};

/** The facility named, else the one where the placement is; which one that is, the rights of the caller decide later. */
function destination({ facilityId, placementId, when }: LevelChangeRequest, path: Path): string {
  return (
    facilityId ?? placementAbout(path, when, placementId ?? null)?.place.facilityId ?? path.registered?.facilityId ?? ''
  );
}
