import {
  currentSituation,
  type DecisionContext,
  levelMissing,
  openPlacement,
  type Path,
  placementNotOpen,
  planMove as plan,
  programOfAnotherFacility,
} from '@throughline/care-path';
import { programUnknown, Refusal } from '@throughline/kernel';
import { resolveWhen } from '@throughline/time';
import { Choice, Code, Id } from '../fields/coded.js';
import { NarrativeText, When, Zone } from '../fields/written.js';
import { MAY } from '../roles.js';
import { carePathSlice } from '../slices/care-path-slice.js';
import { assertFacilityWithin, knownFacility } from '../slices/entry-context.js';
import { narrativeOf } from '../slices/narrative-of.js';
import { pathProblems } from '../slices/problems.js';

const MOVES = ['admission', 'level-change', 'discharge'] as const;

export class PlannedMoveBody {
  @Choice(MOVES, { example: 'admission' })
  move!: (typeof MOVES)[number];

  @Code({ description: 'Where it is to happen.', example: 'HAWTHORN' })
  facilityId!: string;

  @When({
    description:
      "When it is expected: a time with its offset from UTC, or a day, in the facility's zone. May lie ahead.",
    example: '2026-03-09',
  })
  expected!: string;

  @Zone()
  zone?: string | null;

  @Code({ description: 'Level code of the rule pack in force; not for a discharge.', example: '2.1', optional: true })
  level?: string | null;

  @Code({ example: 'HAWTHORN-IOP', optional: true })
  programId?: string | null;

  @Id({ description: 'The placement that is to move or end.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'Coded reason.', example: null, optional: true })
  reason?: string | null;

  @NarrativeText()
  narrative?: string | null;
}

/** Notes an intention. It never changes a placement; recording the move with `fulfills` carries it out. */
export const planMove = carePathSlice({
  command: 'PlanMove',
  path: 'planned-moves',
  tag: 'Proposals and plans',
  summary: 'Plan a move',
  roles: MAY.planMoves,
  body: PlannedMoveBody,
  problems: [...pathProblems.planning, levelMissing],
  decide: ({ body, caller, directory }) => {
    const { move, programId = null, placementId = null, level = null, reason = null } = body;
    return (path, context) => {
      // A transfer may be planned by who may make it: from where the client is, to wherever.
      const facilityId =
        move === 'level-change' ? body.facilityId : assertFacilityWithin(caller.facilities, body.facilityId);
      // First of all: what is no facility may be a name in the wrong field, and a refusal of anything else would note it.
      const { zone } = knownFacility(directory, facilityId);
      assertPlaces({ facilityId, programId, placementId }, path, context);
      const expected = resolveWhen(body.expected, zone, body.zone, '/expected');
      return plan(
        { move, facilityId, programId, placementId, level, expected, reason, narrative: narrativeOf(body) },
        path,
        context,
      );
    };
  },
});

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
