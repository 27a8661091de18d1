import type { NotedAttempt, RefusedAttempt } from './attempt-journal.js';

/** Where a client is known now; nowhere when there is no such client. */
export type FacilitiesOf = (clientId: string) => Promise<readonly string[]>;

/** An attempt as a journal keeps it. */
export interface SeenAttempt extends RefusedAttempt {
  /** The facilities that may see it. Nobody but callers with rights everywhere when empty. */
  readonly seenBy: readonly string[];
}

/** Decides who may see an attempt. What was tried with a client is seen by all their sites. */
export async function seenAttempt(noted: NotedAttempt, facilitiesOf: FacilitiesOf): Promise<SeenAttempt> {
  const { within: _, claimedFacilityId, ...attempt } = noted;
  const seenBy = await seenByOf(noted, facilitiesOf);
  const isKnownThere = claimedFacilityId !== null && attempt.clientId !== null && seenBy.includes(claimedFacilityId);
  return { ...attempt, facilityId: attempt.facilityId ?? (isKnownThere ? claimedFacilityId : null), seenBy };
}

/** The client in the address decides, then the facility there, then where the one who tried has rights. */
async function seenByOf({ clientId, facilityId, within }: NotedAttempt, facilitiesOf: FacilitiesOf) {
  if (clientId !== null) return facilitiesOf(clientId);
  if (facilityId !== null) return [facilityId];
  return within === 'all' ? [] : within;
}
