import type { Level } from '../document/levels.js';
import type { Facts, MoveProposal } from '../facts.js';
import type { Direction, RulePack } from '../rule-pack.js';
import type { GateKind } from '../vocabulary.js';
import type { GateContext } from './gate-context.js';

/** Reads a move in the pack's own words: a level of another system through the crosswalk, a level change by its direction. */
export function contextOf(pack: RulePack, facts: Facts, proposal: MoveProposal): GateContext {
  const { placement, to: destination } = proposal;
  const candidates = placement ? levelsRead(pack, placement) : [];
  const to = destination ? levelsRead(pack, destination)[0] : undefined;
  const from = candidates[0];
  const place = destination ?? placement;
  return {
    pack,
    facts,
    proposal,
    kind: kindOf(proposal, to ? directionBetween(candidates, to) : 'lateral'),
    from,
    to,
    level: destination ? to : from,
    program: place ? pack.program(place.template ?? place.programId ?? '') : undefined,
  };
}

/** How a level reads in this pack, wherever its code comes from; none when neither known nor translated. */
const levelsRead = (pack: RulePack, { system, level }: { system: string; level: string }): readonly Level[] =>
  pack.crosswalk(system, level).flatMap((code) => pack.level(code) ?? []);

const BY_DIRECTION = { up: 'step-up', down: 'step-down', lateral: 'lateral' } as const;

const kindOf = ({ kind }: MoveProposal, direction: Direction): GateKind =>
  kind === 'level-change' ? BY_DIRECTION[direction] : kind;

/**
 * Several candidates mean that the crosswalk leaves the choice to a clinician: a move to any of them, or to anything
 * between them, is lateral.
 */
function directionBetween(from: readonly Level[], to: Level): Direction {
  if (from.length === 0) return 'lateral';
  const ranks = from.map(({ rank }) => rank);
  if (to.rank > Math.max(...ranks)) return 'up';
  return to.rank < Math.min(...ranks) ? 'down' : 'lateral';
}
