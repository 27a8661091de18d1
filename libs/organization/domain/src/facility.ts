import { datesOutOfOrder, defineProblem, facilityUnknown, type LocalDate, Refusal } from '@throughline/kernel';
import { type Adoption, adoptionChanges } from './adoption.js';
import type { DataOf, OrganizationEvent } from './events.js';
import { assertNobodyIsLeft, type StillPlaced } from './still-placed.js';

export const facilityExists = defineProblem({
  code: 'facility-exists',
  kind: 'conflict',
  at: '/code',
  sentence: 'There is a facility with this code already. Choose another code.',
});

export const facilityClosed = defineProblem({
  code: 'facility-closed',
  kind: 'conflict',
  sentence: 'This facility is closed already. Open a facility under another code.',
});

export interface Facility {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly openFrom: LocalDate;
  readonly closedOn: LocalDate | null;
  /** In the order adopted. */
  readonly adoptions: readonly Adoption[];
}

/** Folds one event of a facility's stream. Total: events of other kinds change nothing. */
export function evolveFacility(facility: Facility | null, event: OrganizationEvent): Facility | null {
  switch (event.type) {
    case 'FacilityOpened':
      return { ...event.data, closedOn: null, adoptions: [] };
    case 'FacilityClosed':
      return facility && { ...facility, closedOn: event.data.closedOn };
    case 'RulePackAdopted': {
      const { code: _code, ...adoption } = event.data;
      return facility && { ...facility, adoptions: [...facility.adoptions, adoption] };
    }
    case 'ProgramOpened':
    case 'ProgramChanged':
    case 'ProgramClosed':
    case 'RulePackPublished':
      return facility;
  }
}

export function openFacility(
  command: DataOf<'FacilityOpened'>,
  facility: Facility | null,
): readonly OrganizationEvent[] {
  if (!facility) return [{ type: 'FacilityOpened', data: command }];
  const { code, name, zone, openFrom } = facility;
  if (code === command.code && name === command.name && zone === command.zone && openFrom === command.openFrom)
    return [];
  throw new Refusal(facilityExists);
}

export function closeFacility(
  command: DataOf<'FacilityClosed'>,
  facility: Facility | null,
  placed: StillPlaced | null = null,
): readonly OrganizationEvent[] {
  const known = existing(facility);
  if (known.closedOn === command.closedOn) return [];
  if (known.closedOn !== null) throw new Refusal(facilityClosed);
  if (command.closedOn < known.openFrom) {
    throw new Refusal(datesOutOfOrder, { at: '/closedOn' });
  }
  assertNobodyIsLeft(placed);
  return [{ type: 'FacilityClosed', data: command }];
}

/** Adopts a published pack from a day, or ends such an adoption. What is so from that very day changes nothing. */
export function adoptPack(command: DataOf<'RulePackAdopted'>, facility: Facility | null): readonly OrganizationEvent[] {
  const { code: _code, ...adoption } = command;
  return adoptionChanges(existing(facility).adoptions, adoption) ? [{ type: 'RulePackAdopted', data: command }] : [];
}

function existing(facility: Facility | null): Facility {
  if (!facility) throw new Refusal(facilityUnknown);
  return facility;
}
