import { actionFor } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import type { OrganizationDirectory } from '@throughline/organization';
import type { ObligationAtSite } from './care-path-answer.js';

type Owed = Omit<ObligationAtSite, 'action' | 'zone'>;

/** Obligations with what meets them, and the zone of the site that they are owed at: people read their times by its clocks. */
export const atSites = (obligations: readonly Owed[], directory: OrganizationDirectory): readonly ObligationAtSite[] =>
  obligations.map((obligation) => ({
    ...obligation,
    action: actionFor(obligation),
    zone: directory.facility(obligation.facilityId)?.zone ?? 'UTC',
  }));

/** The same for a refusal that says what would have been owed. */
export function describingSites<Result>(directory: OrganizationDirectory, decide: () => Result): Result {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Refusal) || !Array.isArray(error.details['obligations'])) throw error;
    const obligations = atSites(error.details['obligations'] as readonly Owed[], directory);
    throw error.with({ details: { ...error.details, obligations } });
  }
}
