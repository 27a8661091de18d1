import type { DraftEntry } from './draft.js';
import { type EntryBody, isLevelChange } from './entry.js';
import { indexFor } from './order.js';
import type { Entry, Path, Plan, Proposal } from './path.js';

/** A proposal or a plan, or the draft of one. */
interface Proposed {
  readonly data: Pick<Proposal['data'], 'proposalId'>;
  readonly about: EntryBody | DraftEntry;
}
interface Planned {
  readonly data: Pick<Plan['data'], 'planId' | 'move' | 'facilityId' | 'placementId'>;
}

/**
 * The facility whose matter a proposal is. A move to another site is one of the site where the client is, which answers it;
 * the other one does not know the client before the move has happened.
 */
export function facilityOfProposal(path: Path, { data, about }: Proposed): string {
  if (!isLevelChange(about.kind) || !('placementId' in about)) return about.facilityId;
  const done = path.entries.findIndex(({ judged }) => judged?.proposalId === data.proposalId);
  const until = done === -1 ? indexFor(path.entries, about) : done;
  return placedLast(path, until, about.placementId) ?? about.facilityId;
}

/** The same of a planned move. Without a placement it is about the treatment that the client is in. */
export function facilityOfPlan(path: Path, { data }: Planned): string {
  if (data.move !== 'level-change') return data.facilityId;
  const done = path.entries.findIndex(({ active, fulfills }) => active && fulfills === data.planId);
  const until = done === -1 ? path.entries.length : done;
  return placedLast(path, until, data.placementId) ?? data.facilityId;
}

/** Whose matter the whole record is: of where the client was in treatment last, else of where they were registered. */
export const facilityOfClient = (path: Path): string | undefined => placedLast(path, path.entries.length, null);

/** Where a placement was last before an index; where the client was registered when it was nowhere. */
function placedLast({ entries, registered }: Path, until: number, placementId: string | null): string | undefined {
  for (let index = until - 1; index >= 0; index -= 1) {
    const { placements } = (entries[index] as Entry).after;
    const found = placements.find((open) =>
      placementId === null ? open.status !== 'aftercare' : open.placementId === placementId,
    );
    if (found) return found.place.facilityId;
  }
  return registered?.facilityId;
}
