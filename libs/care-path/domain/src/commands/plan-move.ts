import type { PlannableMove } from '../events.js';
import {
  addDays,
  clientUnknown,
  defineProblem,
  type Effective,
  mintedId,
  type Narrative,
  Refusal,
} from '@throughline/kernel';
import { adoptedAt, programConcerned } from '../adopted.js';
import { currentSituation, type Path } from '../path.js';
import { ACCEPTED } from '../acceptance.js';
import type { Decided } from '../decided.js';
import { planObligation } from '../obligations.js';
import { levelNamed } from '../resolve.js';
import { clientDied } from '../rules/deaths.js';
import { assertCoded } from '../rules/codes.js';
import { assertReasonIsKnown } from '../settle.js';
import { hasDied } from '../situation.js';
import type { DecisionContext } from '../decision-context.js';

export interface PlanMove {
  readonly move: PlannableMove;
  readonly facilityId: string;
  readonly programId: string | null;
  readonly placementId: string | null;
  readonly level: string | null;
  /** When it is expected; may lie ahead. */
  readonly expected: Effective;
  readonly reason: string | null;
  readonly narrative: Narrative | null;
}

export const levelMissing = defineProblem({
  code: 'level-missing',
  at: '/level',
  sentence: 'A planned admission or level change needs its level. Send `level`.',
});

/** Notes an intention. A plan never changes a placement. */
export function planMove(command: PlanMove, path: Path, context: DecisionContext): Decided {
  if (!path.registered) throw new Refusal(clientUnknown);
  if (hasDied(currentSituation(path))) throw new Refusal(clientDied, { at: '/expected' });
  if (command.move !== 'discharge' && command.level === null) {
    throw new Refusal(levelMissing);
  }
  const before = currentSituation(path);
  const at = { ...command, programId: programConcerned(command, before) };
  const { inForce: pack } = adoptedAt({ ...at, on: command.expected.localDate }, before, context);
  if (pack) assertReasonIsKnown(pack, command.reason);
  const level = levelNamed(command.level, { ...at, effective: command.expected }, before, context);
  const planId = mintedId(context.commandId, context.nextPart, 'plan');
  const { localDate, zone } = command.expected;
  const obligations = [planObligation(planId, context.startOfDay(addDays(localDate, 1), zone))];
  const data = { ...command, planId, level, obligations };
  return { events: [{ type: 'MovePlanned', data }], impact: [], acceptance: ACCEPTED, entryId: null };
}

interface CancelPlannedMove {
  readonly planId: string;
  readonly reason: string;
}

export const planUnknown = defineProblem({
  code: 'plan-unknown',
  kind: 'not-found',
  at: 'path:planId',
  sentence: 'There is no such planned move on this path. Read the path again, and use the ID of a planned move.',
});

export const planCarriedOut = defineProblem({
  code: 'plan-carried-out',
  kind: 'conflict',
  sentence: 'This planned move has been carried out. Void or correct the entry that carried it out.',
});

/** Takes an intention back. Canceling what is canceled changes nothing. */
export function cancelPlannedMove(command: CancelPlannedMove, path: Path, context: DecisionContext): Decided {
  const plan = path.plans.get(command.planId);
  if (!plan) throw new Refusal(planUnknown);
  if (plan.state === 'carried-out') throw new Refusal(planCarriedOut);
  const at = { ...plan.data, on: plan.data.expected.localDate };
  const { inForce: pack } = adoptedAt(at, currentSituation(path), context);
  assertCoded(pack, ['planCancellation'], command.reason, '/reason');
  const events = plan.state === 'canceled' ? [] : [{ type: 'PlannedMoveCanceled' as const, data: { ...command } }];
  return { events, impact: [], acceptance: ACCEPTED, entryId: null };
}
