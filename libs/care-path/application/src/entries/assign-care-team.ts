import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

interface CareTeamMemberGiven {
  readonly staffId: string;
  readonly role: string;
}

export interface CareTeamRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly members: readonly CareTeamMemberGiven[];
}

/** Who cares for the client from now on. */
export const assignCareTeam: EntryUseCase<CareTeamRequest> = {
  kinds: ['CareTeamAssigned'],
  move: null,
  asserted: ({ placementId, members }, { common, placementIfAny }) => ({
    kind: 'CareTeamAssigned',
    ...common,
    placementId: placementIfAny(placementId),
    members: members.map(({ staffId, role }) => ({ staffId, role })),
  }),
};
