import type { Gate } from '../document/gates.js';
import type { Condition } from './condition.js';
import { CONDITIONS } from './conditions.js';
import { findingOf, reliedOn } from './finding.js';
import type { CompiledGate, GateContext } from './gate-context.js';

/** Turns a gate into a closure: does it concern this move, and does its condition hold? */
export function compileGate(gate: Gate): CompiledGate {
  const concerns = compileAppliesTo(gate.appliesTo);
  const condition = CONDITIONS[gate.condition] as Condition<Gate>;
  return (context) => {
    if (!concerns(context)) return undefined;
    const text = condition(gate, context);
    if (!text) return undefined;
    return 'rests' in text ? reliedOn(gate, text) : findingOf(gate, text);
  };
}

function compileAppliesTo({ kinds, levels, settings, tracks }: Gate['appliesTo']): (context: GateContext) => boolean {
  return ({ kind, level, proposal }) =>
    (kinds as readonly string[]).includes(kind) &&
    (levels === 'any' || (level !== undefined && levels.includes(level.code))) &&
    (settings === null || (level !== undefined && (settings as readonly string[]).includes(level.setting))) &&
    (tracks === null || tracks.includes(trackOf(proposal) ?? ''));
}

const trackOf = ({ to, placement }: GateContext['proposal']): string | undefined => (to ?? placement)?.track;
