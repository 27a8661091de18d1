import { type AttachEntry, attachment } from '../attach.js';
import { changePath } from '../change-path.js';
import type { StepDecision } from '../steps.js';
import type { Decided } from '../decided.js';
import type { DecisionContext } from '../decision-context.js';
import type { Path } from '../path.js';

/** A step of a repair: decided over the path as the steps before it leave it, or an entry attached to another placement. */
export type RepairStep = StepDecision | AttachEntry;

interface RepairPath {
  readonly steps: readonly RepairStep[];
  readonly acceptImpact: string | null;
}

/** Several recordings, corrections, voidings and reinstatements of one path, judged together and appended together. */
export function repairPath({ steps, acceptImpact }: RepairPath, path: Path, context: DecisionContext): Decided {
  const decisions = steps.map((step): StepDecision =>
    typeof step === 'function' ? step : (working, own) => attachment(step, path, working, own),
  );
  return changePath({ steps: decisions, acceptImpact, pointerTo: (step) => `/steps/${step}` }, path, context);
}
