import { type CommandTerms, defineProblem, Refusal } from '@throughline/kernel';
import type { StillPlaced } from '@throughline/organization';

const LISTED_MAX = 20;

/** Whom the views place at a facility now, or in one of its programs. */
export interface PlacedClients {
  /** Ids of clients in order, each once; null while the views have not followed the log to its head. */
  placedNow(where: {
    readonly facilityId: string;
    readonly programId: string | null;
  }): Promise<readonly string[] | null>;
}

export const placementsNotKnown = defineProblem({
  code: 'placements-not-known',
  kind: 'unavailable',
  sentence:
    'The views are not up to date with the log yet, so it is not known who is still placed there. Try again after as many seconds as `Retry-After` says, or send `clientsRemain` as true.',
});

/** What a closing is decided with. Null: it was stated that clients may remain. */
export async function stillPlaced(
  placed: PlacedClients,
  where: { readonly facilityId: string | null; readonly programId: string | null },
  { clientsRemain, terms }: { readonly clientsRemain: boolean; readonly terms: CommandTerms },
): Promise<StillPlaced | null> {
  const { facilityId, programId } = where;
  if (clientsRemain || facilityId === null) return null;
  const clientIds = await placed.placedNow({ facilityId, programId });
  if (!clientIds) throw new Refusal(placementsNotKnown);
  // An operator closes sites, and knows no clients.
  const listed = terms.actor.roles.includes('director') ? clientIds.slice(0, LISTED_MAX) : [];
  return { clients: clientIds.length, clientIds: listed };
}

/** Where nobody asks: a job closes nothing that it has not opened itself. */
export const NOBODY_PLACED: PlacedClients = { placedNow: async () => [] };
