import type { EventLog } from '@throughline/event-store';
import type { Clock } from '@throughline/kernel';
import type { PlacedClients } from '@throughline/organization-application';
import type { ViewQueries } from '@throughline/projection';

const WAIT_MS_MAX = 5_000;
const PAGE_PLACEMENTS = 1_000;

interface Parts {
  readonly viewQueries: ViewQueries;
  readonly log: EventLog;
  readonly clock: Clock;
}

/** Whom the views place at a facility now, whatever the status: on leave, out on referral, in aftercare. */
export class PlacedInViews implements PlacedClients {
  constructor(private readonly parts: Parts) {}

  async placedNow({ facilityId, programId }: Parameters<PlacedClients['placedNow']>[0]) {
    const { viewQueries, log, clock } = this.parts;
    if (!(await viewQueries.waitFor(await log.head(), WAIT_MS_MAX))) return null;
    const clientIds = new Set<string>();
    let cursor: string | null = null;
    do {
      const { placements, next } = await viewQueries.census({
        facilities: [facilityId],
        at: clock.now(),
        knownAt: null,
        log: null,
        groupBy: [],
        ...(programId !== null && { filter: { programId: [programId] } }),
        page: { cursor, limit: PAGE_PLACEMENTS },
      });
      for (const { clientId } of placements) clientIds.add(clientId);
      cursor = next;
    } while (cursor !== null);
    return [...clientIds];
  }
}
