import type { FacilityScope } from '@throughline/kernel';
import type { KnownDirectory } from './recorded-directory.js';

/** The directory as it was known at each facility. */
export interface KnownAtFacilities {
  /** Null at a facility that was not asked for. */
  at(facilityId: string): KnownDirectory | null;
}

/** Answers with the directory as it was known at an instant. */
export interface KnownDirectories {
  /**
   * `knownAt` is an instant (UTC ms), or one for each facility: a day begins in the zone of each. Null is now. Let the
   * directory catch up first: this reads no further.
   */
  knownAt(knownAt: number | ReadonlyMap<string, number> | null, facilities: FacilityScope): Promise<KnownAtFacilities>;
}
