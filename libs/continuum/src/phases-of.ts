import type { FlatPack } from './document/pack.js';
import type { Phase } from './document/programmes.js';
import type { RulePack } from './rule-pack.js';

/**
 * The phases of the programme; where it has none, those of the level; where the level has none either, those of the
 * pack's programmes at that level (a facility's programme may carry a code that the pack has never heard of).
 */
export function phasesOf({ phases, programmes }: FlatPack): RulePack['phases'] {
  return (programme, level) => {
    const own = programmes.find(({ code }) => code === programme)?.phases ?? [];
    if (own.length > 0) return inOrder(own);
    const ofLevel = phases.filter(({ levels }) => levels.includes(level));
    return inOrder(ofLevel.length > 0 ? ofLevel : programmes.filter((one) => one.level === level).flatMap((one) => one.phases));
  };
}

const inOrder = (phases: readonly Phase[]): readonly Phase[] => [...phases].sort((a, b) => a.order - b.order);
