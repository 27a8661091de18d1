import { datesOutOfOrder, defineProblem, programUnknown, Refusal } from '@throughline/kernel';
import type { DataOf, OrganizationEvent } from './events.js';
import { assertNobodyIsLeft, type StillPlaced } from './still-placed.js';

export const programExists = defineProblem({
  code: 'program-exists',
  kind: 'conflict',
  at: '/code',
  sentence: 'There is a program with this code already. Choose another code.',
});

export const programClosed = defineProblem({
  code: 'program-closed',
  kind: 'conflict',
  sentence: 'This program is closed. Open a program under another code.',
});

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
  throw new Refusal(programExists);
}

/** Restates what a program offers, from now on. */
export function changeProgram(
  command: DataOf<'ProgramChanged'>,
  program: Program | null,
): readonly OrganizationEvent[] {
  const known = existing(program);
  if (known.closedOn !== null) throw new Refusal(programClosed);
  const restated = { ...known, ...command };
  return same(restated, known) ? [] : [{ type: 'ProgramChanged', data: command }];
}

export function closeProgram(
  command: DataOf<'ProgramClosed'>,
  program: Program | null,
  placed: StillPlaced | null = null,
): readonly OrganizationEvent[] {
  const known = existing(program);
  if (known.closedOn === command.closedOn) return [];
  if (known.closedOn !== null) throw new Refusal(programClosed);
  if (command.closedOn < known.openFrom) {
    throw new Refusal(datesOutOfOrder, { at: '/closedOn' });
  }
  assertNobodyIsLeft(placed);
  return [{ type: 'ProgramClosed', data: command }];
}

function existing(program: Program | null): Program {
  if (!program) throw new Refusal(programUnknown);
  return program;
}

const same = (a: object, b: object): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
