import { type AdoptedPacks, adoptedPacks, type AdoptionQuery } from './adoption.js';
import type { OrganizationEvent } from './events.js';
import { evolveFacility, type Facility } from './facility.js';
import { evolveProgram, type Program } from './program.js';
import type { PublishedPack } from './rule-pack.js';

/** All facilities, programs and published packs, folded together. A provider has dozens, so it lives in memory. */
interface Directory {
  readonly facilities: Map<string, Facility>;
  readonly programs: Map<string, Program>;
  /** By SHA-256. */
  readonly packs: Map<string, PublishedPack>;
}

export const emptyDirectory = (): Directory => ({ facilities: new Map(), programs: new Map(), packs: new Map() });

/** Folds one event into the directory it is given, and gives it back. */
export function evolveDirectory(directory: Directory, event: OrganizationEvent): Directory {
  if (event.type === 'RulePackPublished') {
    directory.packs.set(event.data.pack.sha256, event.data);
    return directory;
  }
  const { code } = event.data;
  const facility = evolveFacility(directory.facilities.get(code) ?? null, event);
  if (facility && isOfFacility(event.type)) directory.facilities.set(code, facility);
  const program = evolveProgram(directory.programs.get(code) ?? null, event);
  if (program && !isOfFacility(event.type)) directory.programs.set(code, program);
  return directory;
}

const isOfFacility = (type: OrganizationEvent['type']): boolean =>
  type === 'FacilityOpened' || type === 'FacilityClosed' || type === 'RulePackAdopted';

/** The packs that a facility judges by; none at a facility that nobody opened. */
export const packsAdopted = (directory: Directory, facilityId: string, query: AdoptionQuery): AdoptedPacks =>
  adoptedPacks(directory.facilities.get(facilityId)?.adoptions ?? [], query);
