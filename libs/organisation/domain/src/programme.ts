import { Refusal } from '@throughline/kernel';
import type { DataOf, OrganisationEvent } from './events.js';

export interface Programme extends DataOf<'ProgrammeOpened'> {
  readonly closedOn: string | null;
}

/** Folds one event of a programme's stream. Total: events of other kinds change nothing. */
export function evolveProgramme(programme: Programme | null, event: OrganisationEvent): Programme | null {
  switch (event.type) {
    case 'ProgrammeOpened':
      return { ...event.data, closedOn: null };
    case 'ProgrammeChanged':
      return programme && { ...programme, ...event.data };
    case 'ProgrammeClosed':
      return programme && { ...programme, closedOn: event.data.closedOn };
    case 'FacilityOpened':
    case 'FacilityClosed':
    case 'RulePackAdopted':
    case 'RulePackPublished':
      return programme;
  }
}

export function openProgramme(command: DataOf<'ProgrammeOpened'>, programme: Programme | null): readonly OrganisationEvent[] {
  if (!programme) return [{ type: 'ProgrammeOpened', data: command }];
  const { closedOn: _closedOn, ...known } = programme;
  if (same(known, command)) return [];
  throw Refusal.at('/code', 'programme-exists', 'There is a programme with this code already.', 'conflict');
}

/** Restates what a programme offers, from now on. */
export function changeProgramme(command: DataOf<'ProgrammeChanged'>, programme: Programme | null): readonly OrganisationEvent[] {
  const known = existing(programme);
  if (known.closedOn !== null) throw new Refusal('programme-closed', 'This programme is closed.', { kind: 'conflict' });
  const restated = { ...known, ...command };
  return same(restated, known) ? [] : [{ type: 'ProgrammeChanged', data: command }];
}

export function closeProgramme(command: DataOf<'ProgrammeClosed'>, programme: Programme | null): readonly OrganisationEvent[] {
  const known = existing(programme);
  if (known.closedOn === command.closedOn) return [];
  if (known.closedOn !== null) throw new Refusal('programme-closed', 'This programme is closed already.', { kind: 'conflict' });
  if (command.closedOn < known.openFrom) {
    throw Refusal.at('/closedOn', 'dates-out-of-order', 'A programme does not close before it opens.');
  }
  return [{ type: 'ProgrammeClosed', data: command }];
}

function existing(programme: Programme | null): Programme {
  if (!programme) throw new Refusal('programme-unknown', 'There is no such programme.', { kind: 'not-found' });
  return programme;
}

const same = (a: object, b: object): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
