import { changePath } from '../change-path.js';
import type { Decided } from '../decided.js';
import type { DecisionContext } from '../decision-context.js';
import type { Path } from '../path.js';
import type { ReinstateEntry, VoidEntry } from '../steps.js';

/** Takes an entry off the path without forgetting it. Voiding what is void changes nothing. */
export function voidEntry(command: VoidEntry, path: Path, context: DecisionContext): Decided {
  const steps = [() => ({ do: 'void', ...command }) as const];
  return changePath({ steps, acceptImpact: command.acceptImpact, pointerTo: () => '' }, path, context);
}

/** Puts a voided entry back where it was. It and what follows are judged again, under the packs pinned on them. */
export function reinstateEntry(command: ReinstateEntry, path: Path, context: DecisionContext): Decided {
  const steps = [() => ({ do: 'reinstate', ...command }) as const];
  return changePath({ steps, acceptImpact: command.acceptImpact, pointerTo: () => '' }, path, context);
}
