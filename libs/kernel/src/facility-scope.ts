/** The facilities whose clients a caller may see. Anything else is answered as if it were not there. */
export type FacilityScope = readonly string[] | 'all';

/** Whether the caller has rights at a facility; nobody has any at none. */
export const within = (scope: FacilityScope, facilityId: string | null | undefined): boolean =>
  scope === 'all' || (typeof facilityId === 'string' && scope.includes(facilityId));

/** Of these facilities, those that the caller may know of: to be treated at another one is protected as much as a name. */
export const facilitiesWithin = (facilityIds: readonly string[], scope: FacilityScope): readonly string[] =>
  facilityIds.filter((facilityId) => within(scope, facilityId));
