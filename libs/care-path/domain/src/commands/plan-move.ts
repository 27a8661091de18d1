import { type Effective, mintedId, type Narrative, Refusal } from '@throughline/kernel';
import type { Path } from '../path.js';
import { ACCEPTED } from '../acceptance.js';
import type { Decided } from '../decided.js';
import { levelNamed } from '../resolve.js';
import { assertCoded } from '../rules/codes.js';
import { assertReasonIsKnown } from '../settle.js';
import type { DecisionContext } from '../decision-context.js';

export interface PlanMove {
  readonly move: 'admission' | 'level-change' | 'discharge';
  readonly facilityId: string;
  readonly programId: string | null;
  readonly placementId: string | null;
  readonly level: string | null;
  /** When it is expected; may lie ahead. */
  readonly expected: Effective;
  readonly reason: string | null;
  readonly narrative: Narrative | null;
}

/** Notes an intention. A plan never changes a placement. */
export function planMove(command: PlanMove, path: Path, context: DecisionContext): Decided {
  if (!path.registered) throw new Refusal('client-not-registered', 'There is no such client.', { kind: 'not-found' });
  if (command.move !== 'discharge' && command.level === null) {
    throw Refusal.at('/level', 'level-missing', 'Say which level the move is planned to.');
  }
  const pack = context.packAdoptedBy(command.facilityId, command.expected.localDate);
  if (pack) assertReasonIsKnown(pack, command.reason);
  const level = levelNamed(command.level, command.facilityId, command.expected, context);
  const data = { ...command, planId: mintedId(context.commandId, context.nextPart, 'plan'), level };
  return { events: [{ type: 'MovePlanned', data }], impact: [], acceptance: ACCEPTED, entryId: null };
}

export interface CancelPlannedMove {
  readonly planId: string;
  readonly reason: string;
}

/** Takes an intention back. Canceling what is canceled changes nothing. */
export function cancelPlannedMove(command: CancelPlannedMove, path: Path, context: DecisionContext): Decided {
  const plan = path.plans.get(command.planId);
  if (!plan) throw new Refusal('plan-not-found', 'There is no such planned move on this path.', { kind: 'not-found' });
  if (plan.state === 'carried-out')
    throw new Refusal('plan-carried-out', 'This move has happened already.', { kind: 'conflict' });
  const { facilityId, expected } = plan.data;
  assertCoded(context.packAdoptedBy(facilityId, expected.localDate), ['planCancellation'], command.reason, '/reason');
  const events = plan.state === 'canceled' ? [] : [{ type: 'PlannedMoveCanceled' as const, data: { ...command } }];
  return { events, impact: [], acceptance: ACCEPTED, entryId: null };
}
