import type { Conformance } from '@throughline/care-path';
import type { Finding } from '@throughline/continuum';
import type { LocalDate } from '@throughline/kernel';
import type { MoveKind } from './move-kind.js';
import type { ViewRow } from './view.js';

/** One move as the transition audit shows it: who moved whom, from where to where, when, why, and how it was judged. */
export interface MoveRow extends ViewRow {
  readonly closedBy: null;
  /** The same as `openedBy`. */
  readonly entryId: string;
  /** The version shown; corrections and voids name it. */
  readonly versionId: string;
  /** Kind of the entry, as it was asserted. */
  readonly kind: string;
  /** What the entry turns out to mean on the path; for a voided one, what was asserted. */
  readonly move: MoveKind;
  readonly placementId: string | null;
  readonly episode: number;
  /** Where it was recorded. A move concerns the facilities it leads from and to as well. */
  readonly facilityId: string;
  readonly fromFacilityId: string | null;
  readonly toFacilityId: string | null;
  readonly fromProgramId: string | null;
  readonly toProgramId: string | null;
  readonly track: string | null;
  readonly fromLevelSystem: string | null;
  readonly fromLevel: string | null;
  readonly fromRank: number | null;
  readonly toLevelSystem: string | null;
  readonly toLevel: string | null;
  readonly toRank: number | null;
  /** The phase that the placement has after the move. */
  readonly phase: string | null;
  readonly disposition: string | null;
  /** Where a referral leads to. */
  readonly target: string | null;
  /** Whole days from admission to discharge, by local dates. */
  readonly lengthOfStayDays: number | null;

  /** UTC ms. */
  readonly effectiveAt: number;
  readonly localDate: LocalDate;
  readonly offsetMinutes: number;
  readonly precision: 'minute' | 'day';
  /** When the log took the version shown, and the first one. UTC ms. */
  readonly recordedAt: number;
  readonly firstRecordedAt: number;
  /** Whole hours between the happening and its first recording; for a date without a time, from the end of that day. Null for imports. */
  readonly hoursLate: number | null;

  /** Who recorded it first: a pseudonymous id. */
  readonly actorId: string;
  readonly actorKind: string;
  readonly actorRoles: readonly string[];
  readonly originKind: string;
  readonly originSystem: string | null;

  /** Null for an entry that no pack has judged. */
  readonly decision: 'allow' | 'justify' | 'refuse' | null;
  readonly conformance: Conformance | null;
  readonly ruleIds: readonly string[];
  readonly findings: readonly Finding[];
  readonly acknowledged: readonly string[];
  readonly reason: string | null;
  /** The reason, when the pack asked for one or was overridden. */
  readonly overrideReason: string | null;
  readonly proposalId: string | null;
  readonly approvedBy: string | null;
  readonly packId: string | null;
  readonly packVersion: string | null;
  readonly packSha256: string | null;

  /** How many corrections lie behind the version shown, and who made the last one. */
  readonly corrected: number;
  readonly correctedBy: string | null;
  readonly voided: boolean;
  readonly voidedAt: number | null;
  readonly voidedBy: string | null;
  readonly voidReason: string | null;
  readonly unanchored: boolean;
  readonly overlapping: boolean;
  readonly assertedDiffers: boolean;
}
