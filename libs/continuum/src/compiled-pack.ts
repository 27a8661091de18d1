import type { StartOfDay } from '@throughline/kernel';
import type { ClockTrigger, Facts, MoveProposal } from './facts.js';
import type { Obligation } from './obligation.js';
import type { Remedy } from './judging/remedies.js';
import type { PackRef, Verdict } from './verdict.js';
import type { ReasonList, StatementKind } from './vocabulary.js';

/** A level of care as a pack describes it. `rank` is the intensity times ten. */
interface CompiledLevel {
  readonly system: string;
  readonly code: string;
  readonly name: string;
  readonly rank: number;
  readonly track: string;
}

/** A rule pack as the care path needs it, compiled once to closures. The same facts always give the same answer. */
export interface CompiledPack {
  readonly ref: PackRef;
  level(code: string): CompiledLevel | undefined;
  hasReason(list: ReasonList, code: string): boolean;
  hasTrack(code: string): boolean;
  tracksMayRunBeside(a: string, b: string): boolean;
  /** Phases of a program's template, else of the level; empty when the pack describes none. */
  phases(programId: string | null, level: string): readonly { readonly code: string }[];
  /** Whether the pack has a rule about a kind of statement; every move is judged. */
  judgesStatement(kind: StatementKind): boolean;
  judge(facts: Facts, proposal: MoveProposal): Verdict;
  /** The entries that can meet the findings of its verdict. */
  remedies(verdict: Verdict): readonly Remedy[];
  /** Hours within which somebody reviews a finding that another role acknowledged than should have; null where the pack does not say. */
  readonly urgentReviewHours: number | null;
  openClocks(trigger: ClockTrigger, startOfDay: StartOfDay): readonly Obligation[];
}

/**
 * What the pack says of a move, given what was known just before it. Pure and total: any facts and any proposal get a
 * verdict, in time that grows with the number of the pack's rules only. The worst finding decides; advice lets a move pass.
 */
export const judge = (pack: CompiledPack, facts: Facts, proposal: MoveProposal): Verdict => pack.judge(facts, proposal);

/** The obligations that a recorded entry opens. `startOfDay` turns a local day into an instant. */
export const openClocks = (pack: CompiledPack, trigger: ClockTrigger, startOfDay: StartOfDay): readonly Obligation[] =>
  pack.openClocks(trigger, startOfDay);
