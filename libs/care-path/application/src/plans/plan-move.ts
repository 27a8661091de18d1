import {
  currentSituation,
  type DecisionContext,
  openPlacement,
  type Path,
  placementNotOpen,
  planMove as plan,
  type PlanMove,
  programOfAnotherFacility,
} from '@throughline/care-path';
import { programUnknown, Refusal } from '@throughline/kernel';
import { resolveWhen } from '@throughline/time';
import type { Decide } from '../care-paths.js';
import { assertFacilityWithin, knownFacility } from '../entries/entry-context.js';
import { narrativeOf } from '../entries/narrative-of.js';

interface PlannedMoveRequest {
  readonly move: PlanMove['move'];
  readonly facilityId: string;
  /** A time with its offset or a day, in the zone of the facility. */
  readonly expected: string;
  readonly zone?: string | null;
  readonly level?: string | null;
  readonly programId?: string | null;
  readonly placementId?: string | null;
  readonly reason?: string | null;
  readonly narrative?: string | null;
}

/** Notes an intention. It never changes a placement; recording the move with `fulfills` carries it out. */
export const planMove = (request: PlannedMoveRequest): Decide => {
  const { move, programId = null, placementId = null, level = null, reason = null } = request;
  return (path, context, { facilities, directory }) => {
    // A transfer may be planned by who may make it: from where the client is, to wherever.
    const facilityId =
      move === 'level-change' ? request.facilityId : assertFacilityWithin(facilities, request.facilityId);
    // First of all: what is no facility may be a name in the wrong field, and a refusal of anything else would note it.
    const { zone } = knownFacility(directory, facilityId);
    assertPlaces({ facilityId, programId, placementId }, path, context);
    const expected = resolveWhen(request.expected, zone, request.zone, '/expected');
    const narrative = narrativeOf(request);
    return plan({ move, facilityId, programId, placementId, level, expected, reason, narrative }, path, context);
  };
};

interface Places {
  readonly facilityId: string;
  readonly programId: string | null;
  readonly placementId: string | null;
}

/** A plan is not judged; but what it names must be there. */
function assertPlaces({ facilityId, programId, placementId }: Places, path: Path, context: DecisionContext): void {
  const program = programId === null ? undefined : context.program(programId);
  if (programId !== null && !program) throw new Refusal(programUnknown, { at: '/programId' });
  if (program && program.facilityId !== facilityId) {
    throw new Refusal(programOfAnotherFacility);
  }
  if (placementId !== null && !openPlacement(currentSituation(path), placementId)) {
    throw new Refusal(placementNotOpen);
  }
}
