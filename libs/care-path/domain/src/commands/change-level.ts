import { defineProblem, type Effective, type Narrative, Refusal } from '@throughline/kernel';
import { directionOf } from '../advance.js';
import type { RecordingTerms } from '../draft.js';
import { KIND_OF_DIRECTION, type LevelChangeKind } from '../entry.js';
import type { Path } from '../path.js';
import type { Place } from '../place.js';
import type { Decided } from '../decided.js';
import { recordEntry } from '../record.js';
import { placementMeant, placeNamed, situationAt } from '../resolve.js';
import { openPlacement, type OpenPlacement } from '../situation.js';
import type { Approval } from '../settle.js';
import type { DecisionContext } from '../decision-context.js';

export const DIRECTIONS = ['step-up', 'step-down', 'transfer'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface ChangeLevel extends RecordingTerms {
  readonly effective: Effective;
  /** The only open placement when null. */
  readonly placementId: string | null;
  /** Where to; what is null stays as it is, a level's own track follows the level. */
  readonly facilityId: string | null;
  readonly programId: string | null;
  readonly level: string;
  readonly track: string | null;
  /** The direction that the recorder believes this to be; refused when the path says otherwise. */
  readonly direction: Direction | null;
  readonly narrative: Narrative | null;
}

/** Moves a placement to another level, program or facility. The direction is read off the path, never typed in. */
export function changeLevel(command: ChangeLevel, path: Path, context: DecisionContext, approval?: Approval): Decided {
  return recordEntry({ ...command, entry: levelChange(command, path, context) }, path, context, approval);
}

export function levelChange(command: ChangeLevel, path: Path, context: DecisionContext) {
  const before = situationAt(
    path,
    { kind: 'Transferred', effective: command.effective, placementId: command.placementId },
    command,
    context,
  );
  const placementId = placementMeant(before, command.placementId, 'treatment');
  const placement = openPlacement(before, placementId);
  const facilityId = command.facilityId ?? placement?.place.facilityId ?? '';
  const programId = command.programId ?? programKept(command, placement, facilityId, context);
  const to = placeNamed(
    { facilityId, programId, level: command.level, track: command.track },
    command.effective,
    before,
    context,
  );
  return {
    kind: kindOf(placement?.place, to, command.direction),
    effective: command.effective,
    facilityId,
    narrative: command.narrative,
    placementId,
    to,
  } as const;
}

/** A client stays in the program when it delivers the new level too; another level elsewhere names its program. */
function programKept(
  command: ChangeLevel,
  placement: OpenPlacement | undefined,
  facilityId: string,
  context: DecisionContext,
): string | null {
  if (!placement || placement.place.facilityId !== facilityId) return null;
  const program = context.program(placement.place.programId ?? '');
  return program?.levels.includes(command.level) ? program.code : null;
}

export const directionDiffers = defineProblem({
  code: 'direction-differs',
  at: '/direction',
  sentence:
    'On this path the move has another direction: step-up, step-down, or transfer. Send that direction, or omit `direction`.',
});

function kindOf(from: Place | undefined, to: Place, asserted: Direction | null): LevelChangeKind {
  const direction = from ? directionOf(from, to) : 'transfer';
  const crossing = from !== undefined && from.facilityId !== to.facilityId;
  if (asserted !== null && asserted !== direction && !(asserted === 'transfer' && crossing)) {
    throw new Refusal(directionDiffers);
  }
  return crossing ? 'Transferred' : KIND_OF_DIRECTION[direction];
}
