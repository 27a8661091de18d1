import type { Level } from '../document/levels.js';
import type { Program } from '../document/programs.js';
import type { Facts, MoveProposal } from '../facts.js';
import type { RulePack } from '../rule-pack.js';
import type { Finding, Relied } from '../verdict.js';
import type { GateKind } from '../vocabulary.js';

/** What a condition looks at: the facts before the move, the move, and both levels read in the pack's own codes. */
export interface GateContext {
  readonly pack: RulePack;
  readonly facts: Facts;
  readonly proposal: MoveProposal;
  readonly kind: GateKind;
  readonly from: Level | undefined;
  readonly to: Level | undefined;
  /** The level that the move concerns: the one moved to, or the one left when there is no destination. */
  readonly level: Level | undefined;
  readonly program: Program | undefined;
}

/** Looks at one thing; answers what it has to say, or nothing when it lets the move pass. */
export type CompiledRule = (context: GateContext) => Finding | undefined;

/** A gate says also what it rests on when it lets a move pass. */
export type CompiledGate = (context: GateContext) => Finding | Relied | undefined;
