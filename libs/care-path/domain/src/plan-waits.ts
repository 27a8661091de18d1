import { Refusal } from '@throughline/kernel';
import type { Path } from './path.js';

/** A plan is carried out once, by an entry of the same path. */
export function assertPlanWaits(path: Path, planId: string | null): void {
  if (planId === null || path.plans.get(planId)?.state === 'planned') return;
  throw Refusal.at('/fulfills', 'plan-not-open', 'There is no such planned move waiting on this path.');
}
