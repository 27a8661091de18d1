import type { FlatPack } from './document/pack.js';
import type { Phase } from './document/programs.js';
import type { RulePack } from './rule-pack.js';

/**
 * The phases of the program; where it has none, those of the level; where the level has none either, those of the
 * pack's programs at that level (a facility's program may carry a code that the pack has never heard of).
 */
export function phasesOf({ phases, programs }: FlatPack): RulePack['phases'] {
  return (program, level) => {
    const own = programs.find(({ code }) => code === program)?.phases ?? [];
    if (own.length > 0) return inOrder(own);
    const ofLevel = phases.filter(({ levels }) => levels.includes(level));
    return inOrder(
      ofLevel.length > 0 ? ofLevel : programs.filter((one) => one.level === level).flatMap((one) => one.phases),
    );
  };
}

const inOrder = (phases: readonly Phase[]): readonly Phase[] => [...phases].sort((a, b) => a.order - b.order);
