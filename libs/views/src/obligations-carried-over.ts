import { type Entry, type Place, REVIEW_CLOCK } from '@throughline/care-path';
import type { ObligationRow } from './obligations.rows.js';

/** A placement that goes on at another facility, and what is still to be done for it goes along. */
interface Crossing {
  readonly to: Place;
  takesAlong(row: ObligationRow): boolean;
}

export function crossingOf({ body, derived, after }: Entry): Crossing | undefined {
  const { from, to, unanchored } = derived;
  if (unanchored || !from || !to || from.facilityId === to.facilityId || !('placementId' in body)) return undefined;
  const staysToo = after.placements.some(
    ({ placementId, place, status }) =>
      placementId !== body.placementId && place.facilityId === from.facilityId && status !== 'aftercare',
  );
  return {
    to,
    takesAlong: ({ clockId, placementId, facilityId }) => {
      // A move is answered for where it was made.
      if (clockId === REVIEW_CLOCK || facilityId === to.facilityId) return false;
      // What the site asks for the client as a whole, it goes on asking while it has the client in another stay.
      return placementId === null ? facilityId === from.facilityId && !staysToo : placementId === body.placementId;
    },
  };
}

/** The same obligation with the same due times, asked of another facility from that entry on. */
export const carriedTo = (row: ObligationRow, { body }: Entry, { facilityId, programId }: Place): ObligationRow => ({
  ...row,
  openedBy: body.entryId,
  openerKind: body.kind,
  openedAt: Math.max(row.openedAt, body.effective.at),
  facilityId,
  programId,
});

export const isSameObligation = (one: ObligationRow, other: ObligationRow): boolean =>
  one.clockId === other.clockId && one.subjectKind === other.subjectKind && one.subjectId === other.subjectId;
