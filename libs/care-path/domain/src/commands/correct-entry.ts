import { changePath } from '../change-path.js';
import type { Decided } from '../decided.js';
import type { DecisionContext } from '../decision-context.js';
import type { Path } from '../path.js';
import type { Approval } from '../settle.js';
import type { CorrectEntry } from '../steps.js';

/** Restates a whole entry. Everything later is judged again; the version replaced stays readable, struck through. */
export function correctEntry(
  command: CorrectEntry,
  path: Path,
  context: DecisionContext,
  approval?: Approval,
): Decided {
  const steps = [() => ({ ...command, do: 'correct' }) as const];
  return changePath({ steps, acceptImpact: command.acceptImpact, pointerTo: () => '' }, path, context, approval);
}
