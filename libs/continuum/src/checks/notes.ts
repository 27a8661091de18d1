import { inForce, type RangeClaim } from '../document/claim.js';
import type { Level } from '../document/levels.js';
import type { FlatPack } from '../document/pack.js';
import type { Phase, Program } from '../document/programs.js';
import { rangeMisfit } from '../range-misfit.js';
import type { CheckFault, PackPath } from './fault.js';

/** What is odd but true to its source: figures that do not fit their level, and phases that do not add up. */
export function notesOn({ levels, phases, programs }: FlatPack): readonly CheckFault[] {
  const levelOf = (code: string): Level | undefined => levels.find((level) => level.code === code);
  const misfit = (
    path: PackPath,
    code: string,
    what: string,
    range: RangeClaim | undefined,
    level: Level | undefined,
  ) => {
    const found = range && level && rangeMisfit(range, level, levels);
    return found ? [{ path, code, message: `${what} has ${found.stated}, but ${found.reasons.join(', and ')}.` }] : [];
  };
  const ofPhase = (path: PackPath, phase: Phase, level: string) =>
    misfit(path, 'phase-outside-level', `The phase "${phase.name}"`, inForce(phase.weeklyMinutes), levelOf(level));
  return [
    ...phases.flatMap((phase, index) =>
      phase.levels.flatMap((level) => ofPhase(['phases', index, 'weeklyMinutes'], phase, level)),
    ),
    ...programs.flatMap((program, index) => [
      ...misfit(
        ['programs', index, 'weeklyMinutes'],
        'program-outside-level',
        `The program "${program.name}"`,
        inForce(program.weeklyMinutes),
        levelOf(program.level),
      ),
      ...program.phases.flatMap((phase, position) =>
        ofPhase(['programs', index, 'phases', position, 'weeklyMinutes'], phase, program.level),
      ),
      ...phasesAddUp(program, index),
    ]),
  ];
}

/** The phases of a program together should last as long as the program says it does. */
function phasesAddUp({ name, phases, duration }: Program, index: number): readonly CheckFault[] {
  const stated = inForce(duration);
  const parts = phases.map((phase) => inForce(phase.duration));
  if (!stated || parts.length === 0 || parts.some((part) => part?.unit !== stated.unit)) return [];
  const sum = (end: 'min' | 'max'): number => parts.reduce((total, part) => total + (part?.[end] ?? 0), 0);
  if (sum('min') === stated.min && sum('max') === stated.max) return [];
  return [
    {
      path: ['programs', index, 'duration'],
      code: 'phases-do-not-add-up',
      message: `The phases of "${name}" add up to ${sum('min')} to ${sum('max')} ${stated.unit}; the program states ${stated.min} to ${stated.max}.`,
    },
  ];
}
