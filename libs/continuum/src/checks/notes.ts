import { inForce, type RangeClaim } from '../document/claim.js';
import type { Level } from '../document/levels.js';
import type { FlatPack } from '../document/pack.js';
import type { Phase, Program } from '../document/programs.js';
import { hoursInWords, weeklyInWords } from '../hours-in-words.js';
import { rangeMisfit } from '../range-misfit.js';
import { watchesThatStop } from './clocks.js';
import type { CheckFault, PackPath } from './fault.js';
import { offerNotes } from './offer-notes.js';

/**
 * What is odd but true to its source, or constant for the pack and so says nothing about any client: figures that do not
 * fit their level or one another, phases that do not add up, hours that belong to no level, offers that nobody states.
 */
export function notesOn(pack: FlatPack): readonly CheckFault[] {
  const { levels, phases, programs } = pack;
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
    ...offerNotes(pack),
    ...watchesThatStop(pack),
    ...hoursBetweenLevels(levels),
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
      ...sessionsMakeUpHours(program, index),
      ...phasesAddUp(program, index),
    ]),
  ];
}

/** A week of some length falls between two neighboring levels of one track and setting: neither takes it. */
function hoursBetweenLevels(levels: readonly Level[]): readonly CheckFault[] {
  return levels.flatMap((level, index) => {
    const ceiling = inForce(level.weeklyMinutes)?.max ?? null;
    const next = levels
      .filter((one) => one.track === level.track && one.structure24h === level.structure24h && one.rank > level.rank)
      .flatMap((one) => {
        const floor = inForce(one.weeklyMinutes)?.min ?? null;
        return floor === null ? [] : [{ code: one.code, floor }];
      })
      .sort((a, b) => a.floor - b.floor)[0];
    if (ceiling === null || !next || next.floor <= ceiling + 1) return [];
    return [
      {
        path: ['levels', index, 'weeklyMinutes'],
        code: 'hours-between-levels',
        message: `Level "${level.code}" ends at ${hoursInWords(ceiling)} a week and "${next.code}" begins at ${hoursInWords(next.floor)}: what lies between belongs to neither.`,
      },
    ];
  });
}

/** Sessions a week times the length of one should come to the hours a week that the program states. */
function sessionsMakeUpHours(program: Program, index: number): readonly CheckFault[] {
  const stated = inForce(program.weeklyMinutes);
  const sessions = inForce(program.sessionsPerWeek) ?? inForce(program.daysPerWeek);
  const length = inForce(program.sessionMinutes);
  if (!stated || !sessions || !length) return [];
  const product = { min: times(sessions.min, length.min), max: times(sessions.max, length.max) };
  if (agree(product.min, stated.min) && agree(product.max, stated.max)) return [];
  return [
    {
      path: ['programs', index, 'weeklyMinutes'],
      code: 'sessions-differ-from-hours',
      message: `The sessions of "${program.name}" come to ${weeklyInWords(product)}; the program states ${weeklyInWords(stated)}.`,
    },
  ];
}

const times = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one * other;
/** An end that one of the two leaves open says nothing about the other. */
const agree = (one: number | null, other: number | null): boolean => one === null || other === null || one === other;

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
