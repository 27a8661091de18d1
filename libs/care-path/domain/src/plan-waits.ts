import { defineProblem, Refusal } from '@throughline/kernel';
import type { Path } from './path.js';

export const planNotOpen = defineProblem({
  code: 'plan-not-open',
  at: '/fulfills',
  sentence: 'There is no such planned move waiting on this path. Use the ID of an open plan, or omit `fulfills`.',
});

/** A plan is carried out once, by an entry of the same path. */
export function assertPlanWaits(path: Path, planId: string | null): void {
  if (planId === null || path.plans.get(planId)?.state === 'planned') return;
  throw new Refusal(planNotOpen);
}
