import type { CompiledPack } from './compiled-pack.js';
import type { Level } from './document/levels.js';
import type { FlatPack } from './document/pack.js';
import type { Phase, Program } from './document/programs.js';
import type { Reason } from './document/reasons.js';
import type { ReasonList } from './vocabulary.js';

export type Direction = 'up' | 'down' | 'lateral';

/** A compiled pack with everything that a reader can ask of it. Every look-up is a map. Immutable; share it freely. */
export interface RulePack extends CompiledPack {
  readonly document: FlatPack;
  readonly levels: readonly Level[];
  level(code: string): Level | undefined;
  readonly programs: readonly Program[];
  program(code: string): Program | undefined;
  reasons(list: ReasonList): readonly Reason[];
  /** By rank; lateral when either level is unknown here. */
  direction(fromLevel: string, toLevel: string): Direction;
  /** This pack's codes for a level of any system; its own codes stay as they are; empty when nothing is known. */
  crosswalk(system: string, level: string): readonly string[];
  /** In order: the phases of the program, else those of the level. */
  phases(programCode: string | null, level: string): readonly Phase[];
  /** Levels for which a rule asks for a payer's authorization. */
  readonly levelsAuthorized: ReadonlySet<string>;
}
