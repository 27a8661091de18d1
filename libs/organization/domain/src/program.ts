import { Refusal } from '@throughline/kernel';
import type { DataOf, OrganizationEvent } from './events.js';

export interface Program extends DataOf<'ProgramOpened'> {
  readonly closedOn: string | null;
}

/** Folds one event of a program's stream. Total: events of other kinds change nothing. */
export function evolveProgram(program: Program | null, event: OrganizationEvent): Program | null {
  switch (event.type) {
    case 'ProgramOpened':
      return { ...event.data, closedOn: null };
    case 'ProgramChanged':
      return program && { ...program, ...event.data };
    case 'ProgramClosed':
      return program && { ...program, closedOn: event.data.closedOn };
    case 'FacilityOpened':
    case 'FacilityClosed':
    case 'RulePackAdopted':
    case 'RulePackPublished':
      return program;
  }
}

export function openProgram(command: DataOf<'ProgramOpened'>, program: Program | null): readonly OrganizationEvent[] {
  if (!program) return [{ type: 'ProgramOpened', data: command }];
  const { closedOn: _closedOn, ...known } = program;
  if (same(known, command)) return [];
  throw Refusal.at('/code', 'program-exists', 'There is a program with this code already.', 'conflict');
}

/** Restates what a program offers, from now on. */
export function changeProgram(
  command: DataOf<'ProgramChanged'>,
  program: Program | null,
): readonly OrganizationEvent[] {
  const known = existing(program);
  if (known.closedOn !== null) throw new Refusal('program-closed', 'This program is closed.', { kind: 'conflict' });
  const restated = { ...known, ...command };
  return same(restated, known) ? [] : [{ type: 'ProgramChanged', data: command }];
}

export function closeProgram(command: DataOf<'ProgramClosed'>, program: Program | null): readonly OrganizationEvent[] {
  const known = existing(program);
  if (known.closedOn === command.closedOn) return [];
  if (known.closedOn !== null)
    throw new Refusal('program-closed', 'This program is closed already.', { kind: 'conflict' });
  if (command.closedOn < known.openFrom) {
    throw Refusal.at('/closedOn', 'dates-out-of-order', 'A program does not close before it opens.');
  }
  return [{ type: 'ProgramClosed', data: command }];
}

function existing(program: Program | null): Program {
  if (!program) throw new Refusal('program-unknown', 'There is no such program.', { kind: 'not-found' });
  return program;
}

const same = (a: object, b: object): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
