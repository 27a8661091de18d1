import type { Said } from './finding.js';
import type { GateContext } from './gate-context.js';

/** Answers nothing when the condition holds, else what a colleague would say. Named for what holds when it passes. */
export type Condition<One> = (gate: One, context: GateContext) => Said | undefined;
