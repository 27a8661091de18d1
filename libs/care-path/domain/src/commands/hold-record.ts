import { clientUnknown, defineProblem, Refusal } from '@throughline/kernel';
import { type Decided, recordOnly } from '../decided.js';
import type { HoldEnding, HoldReason } from '../erasure-events.js';
import { assertNotErased } from '../facilities.js';
import { facilityOfClient } from '../matter-of.js';
import type { Path } from '../path.js';

export const holdUnknown = defineProblem({
  code: 'hold-unknown',
  kind: 'not-found',
  at: 'path:holdId',
  sentence: 'There is no such legal hold on this record. Read the holds of the client, and use the ID of one.',
});

/** Keeps the record from being erased until the hold is lifted. Several may stand, each for its own matter. */
export function placeLegalHold({ reason }: { readonly reason: HoldReason }, path: Path): Decided {
  assertNotErased(path);
  const facilityId = facilityOfRecord(path);
  return recordOnly({ type: 'LegalHoldPlaced', data: { facilityId, reason } });
}

/** Lifting what is lifted changes nothing. */
export function liftLegalHold(
  { holdId, reason }: { readonly holdId: string; readonly reason: HoldEnding },
  path: Path,
): Decided {
  const hold = path.legalHolds.get(holdId);
  if (!hold) throw new Refusal(holdUnknown);
  if (hold.lifted) return recordOnly();
  return recordOnly({ type: 'LegalHoldLifted', data: { holdId, facilityId: facilityOfRecord(path), reason } });
}

export function facilityOfRecord(path: Path): string {
  const facilityId = facilityOfClient(path);
  if (facilityId === undefined) throw new Refusal(clientUnknown);
  return facilityId;
}
