import type { Rests, FindingText } from './finding.js';
import type { GateContext } from './gate-context.js';

/**
 * Answers what a colleague would say when the condition does not hold. When it holds: what it rests on, or nothing where
 * no recorded fact met it. Named for what holds when it passes.
 */
export type Condition<One> = (gate: One, context: GateContext) => FindingText | Rests | undefined;
