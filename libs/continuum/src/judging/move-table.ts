import type { MoveRule } from '../document/moves.js';
import type { RuleKind } from '../vocabulary.js';

/** A move as the rules see it; null where it has no origin or no destination that the pack knows. */
export interface Step {
  readonly kind: RuleKind;
  readonly from: string | null;
  readonly to: string | null;
}

/** The rules that fit a move best: those that name most of its kind, origin and destination. First written, first listed. */
export function bestRules(rules: readonly MoveRule[], step: Step): readonly MoveRule[] {
  const fitting = rules.filter((rule) => fits(rule, step));
  const best = Math.max(...fitting.map(specificity));
  return fitting.filter((rule) => specificity(rule) === best);
}

export function fits({ kinds, from, to }: MoveRule, step: Step): boolean {
  return (
    (kinds === 'any' || kinds.includes(step.kind)) &&
    (from === 'any' || (step.from !== null && from.includes(step.from))) &&
    (to === 'any' || (step.to !== null && to.includes(step.to)))
  );
}

/** Naming levels outweighs naming kinds: "from 4 to 2.1" is more specific than "any step-down". */
const specificity = ({ kinds, from, to }: MoveRule): number =>
  (from === 'any' ? 0 : 2) + (to === 'any' ? 0 : 2) + (kinds === 'any' ? 0 : 1);
