import { type Entry, type EntryKind, isLevelChange } from '@throughline/care-path';

/** Every way in which a placement changes. */
export const MOVE_KINDS = [
  'admission',
  'step-up',
  'step-down',
  'transfer',
  'phase-change',
  'leave-start',
  'leave-end',
  'referral-out',
  'referral-return',
  'discharge',
  'aftercare-start',
  'aftercare-end',
  'death',
  'unanchored',
] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** What an entry of each kind asserts, before the path says what it means. */
const ASSERTED: Partial<Record<EntryKind, MoveKind>> = {
  Admitted: 'admission',
  SteppedUp: 'step-up',
  SteppedDown: 'step-down',
  Transferred: 'transfer',
  PhaseChanged: 'phase-change',
  LeaveStarted: 'leave-start',
  LeaveEnded: 'leave-end',
  ReferredOut: 'referral-out',
  ReturnedFromReferral: 'referral-return',
  Discharged: 'discharge',
  AftercareStarted: 'aftercare-start',
  AftercareEnded: 'aftercare-end',
  DeathRecorded: 'death',
};

/** Null for an entry that is no move. */
export function moveKindOf({ body, derived }: Pick<Entry, 'body' | 'derived'>): MoveKind | null {
  const asserted = ASSERTED[body.kind];
  if (asserted === undefined) return null;
  // A level change of a placement that is not open comes from nowhere: it has no direction.
  return isLevelChange(body.kind) && derived.unanchored ? 'unanchored' : (derived.move ?? asserted);
}
