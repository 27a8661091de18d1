import type { PackRef } from '@throughline/continuum';
import { datesOutOfOrder, defineProblem, facilityUnknown, type LocalDate, Refusal } from '@throughline/kernel';
import type { DataOf, OrganizationEvent } from './events.js';

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

interface Adoption {
  readonly pack: PackRef;
  readonly from: LocalDate;
}

export interface Facility {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly openFrom: LocalDate;
  readonly closedOn: LocalDate | null;
  /** In the order adopted; the latest word on a day wins. */
  readonly adoptions: readonly Adoption[];
}

/** Folds one event of a facility's stream. Total: events of other kinds change nothing. */
export function evolveFacility(facility: Facility | null, event: OrganizationEvent): Facility | null {
  switch (event.type) {
    case 'FacilityOpened':
      return { ...event.data, closedOn: null, adoptions: [] };
    case 'FacilityClosed':
      return facility && { ...facility, closedOn: event.data.closedOn };
    case 'RulePackAdopted':
      return (
        facility && {
          ...facility,
          adoptions: [...facility.adoptions, { pack: event.data.pack, from: event.data.from }],
        }
      );
    case 'ProgramOpened':
    case 'ProgramChanged':
    case 'ProgramClosed':
    case 'RulePackPublished':
      return facility;
  }
}

/** The pack in force on a day: of those adopted from that day or earlier the one that starts last, later words first. */
export function packInForce(facility: Facility, on: LocalDate): PackRef | undefined {
  let best: Adoption | undefined;
  for (const adoption of facility.adoptions) {
    if (adoption.from <= on && (!best || adoption.from >= best.from)) best = adoption;
  }
  return best?.pack;
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
): readonly OrganizationEvent[] {
  const known = existing(facility);
  if (known.closedOn === command.closedOn) return [];
  if (known.closedOn !== null) throw new Refusal(facilityClosed);
  if (command.closedOn < known.openFrom) {
    throw new Refusal(datesOutOfOrder, { at: '/closedOn' });
  }
  return [{ type: 'FacilityClosed', data: command }];
}

/** Adopts a published pack from a day. Adopting what is in force from that very day changes nothing. */
export function adoptPack(command: DataOf<'RulePackAdopted'>, facility: Facility | null): readonly OrganizationEvent[] {
  const known = existing(facility);
  const latest = known.adoptions.findLast(({ from }) => from === command.from);
  if (latest?.pack.sha256 === command.pack.sha256) return [];
  return [{ type: 'RulePackAdopted', data: command }];
}

function existing(facility: Facility | null): Facility {
  if (!facility) throw new Refusal(facilityUnknown);
  return facility;
}
