import type { CompiledPack } from '@throughline/continuum';
import type { Refusal } from '@throughline/kernel';
import type { DraftEntry } from '../draft.js';
import type { EntryKind } from '../entry.js';
import type { Path } from '../path.js';
import type { Situation } from '../situation.js';
import type { DecisionContext } from '../decision-context.js';

/** What a rule looks at: the entry, what stands just before it, and the world around. */
export interface RuleContext<Kind extends EntryKind = EntryKind> {
  readonly entry: DraftEntry<Kind>;
  readonly before: Situation;
  readonly path: Path;
  readonly pack: CompiledPack | undefined;
  readonly context: DecisionContext;
}

/**
 * A contradiction that no role and no reason can record: answers a refusal, or nothing when it lets the entry pass.
 * Named for what holds when it passes. What is merely unwise is the pack's to judge, not a rule's to forbid.
 */
export type Rule<Kind extends EntryKind = EntryKind> = (context: RuleContext<Kind>) => Refusal | undefined;
