import type { Gate } from '../document/gates.js';
import type { Condition } from './condition.js';
import { CONDITIONS } from './conditions.js';
import { findingOf } from './finding.js';
import type { CompiledRule, Scene } from './scene.js';

/** Turns a gate into a closure: does it concern this move, and does its condition hold? */
export function compileGate(gate: Gate): CompiledRule {
  const concerns = compileAppliesTo(gate.appliesTo);
  const condition = CONDITIONS[gate.condition] as Condition<Gate>;
  return (scene) => {
    if (!concerns(scene)) return undefined;
    const said = condition(gate, scene);
    return said && findingOf(gate, said);
  };
}

function compileAppliesTo({ kinds, levels, settings, tracks }: Gate['appliesTo']): (scene: Scene) => boolean {
  return ({ kind, level, proposal }) =>
    (kinds as readonly string[]).includes(kind) &&
    (levels === 'any' || (level !== undefined && levels.includes(level.code))) &&
    (settings === null || (level !== undefined && (settings as readonly string[]).includes(level.setting))) &&
    (tracks === null || tracks.includes(trackOf(proposal) ?? ''));
}

const trackOf = ({ to, placement }: Scene['proposal']): string | undefined => (to ?? placement)?.track;
