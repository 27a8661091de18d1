import type { StartOfDay } from '@throughline/kernel';
import type { ClockTrigger, Facts, MoveProposal } from './facts.js';
import type { Obligation, PackRef, Verdict } from './verdict.js';

/** A level of care as a pack describes it. `rank` is the intensity times ten. */
export interface CompiledLevel {
  readonly system: string;
  readonly code: string;
  readonly name: string;
  readonly rank: number;
  readonly track: string;
}

/** The coded lists that care-path entries draw on. */
export type ReasonList =
  | 'move'
  | 'override'
  | 'disposition'
  | 'referralTarget'
  | 'exclusion'
  | 'inquirySource'
  | 'leave'
  | 'returnToUse'
  | 'aftercareOutcome'
  | 'assessmentFinding';

/** A rule pack compiled once to closures. Answers are pure: same facts, same answer, for ever. */
export interface CompiledPack {
  readonly ref: PackRef;
  level(code: string): CompiledLevel | undefined;
  hasReason(list: ReasonList, code: string): boolean;
  tracksMayRunBeside(a: string, b: string): boolean;
  /** Phases of a programme's template, else of the level; empty when the pack describes none. */
  phases(programmeId: string | null, level: string): readonly { readonly code: string }[];
  judge(facts: Facts, proposal: MoveProposal): Verdict;
  openClocks(trigger: ClockTrigger, startOfDay: StartOfDay): readonly Obligation[];
}

export const judge = (pack: CompiledPack, facts: Facts, proposal: MoveProposal): Verdict => pack.judge(facts, proposal);

export const openClocks = (pack: CompiledPack, trigger: ClockTrigger, startOfDay: StartOfDay): readonly Obligation[] =>
  pack.openClocks(trigger, startOfDay);

