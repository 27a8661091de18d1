import type { MoveRow } from '@throughline/views';
import type { Asked, Kept, Page } from './asking.js';

/** The transition audit: every filter narrows, all that are given hold together. Times are UTC ms, half-open. */
export interface TransitionFilter {
  readonly clientId?: string;
  readonly placementId?: string;
  readonly entryId?: string;
  /** When it happened: from this instant on, and before that one. */
  readonly effectiveFrom?: number;
  readonly effectiveTo?: number;
  /** When the version shown was recorded. */
  readonly recordedFrom?: number;
  readonly recordedTo?: number;
  /** A facility that the move concerns: where it was recorded, or led from or to. Narrows the caller's scope. */
  readonly facilityId?: string;
  readonly programId?: string;
  readonly track?: string;
  readonly fromLevel?: string;
  readonly toLevel?: string;
  readonly moves?: readonly string[];
  readonly conformance?: string;
  readonly decision?: string;
  readonly ruleId?: string;
  readonly actorId?: string;
  readonly actorRole?: string;
  /** An approver's id; `any` for every approved move. */
  readonly approvedBy?: string;
  readonly packId?: string;
  readonly packVersion?: string;
  readonly reason?: string;
  readonly overrideReason?: string;
  readonly disposition?: string;
  readonly corrected?: boolean;
  readonly voided?: boolean;
  readonly unanchored?: boolean;
  readonly assertedDiffers?: boolean;
  /** Recorded at least this many whole hours after it happened. */
  readonly hoursLateMin?: number;
  readonly origin?: string;
}

/** Every column of the audit can be sorted on. */
export const TRANSITION_COLUMNS = [
  'effectiveAt',
  'recordedAt',
  'firstRecordedAt',
  'hoursLate',
  'clientId',
  'move',
  'kind',
  'facilityId',
  'fromFacilityId',
  'toFacilityId',
  'fromProgramId',
  'toProgramId',
  'track',
  'fromLevel',
  'fromRank',
  'toLevel',
  'toRank',
  'phase',
  'episode',
  'disposition',
  'target',
  'lengthOfStayDays',
  'actorId',
  'decision',
  'conformance',
  'ruleIds',
  'reason',
  'overrideReason',
  'approvedBy',
  'packId',
  'packVersion',
  'corrected',
  'voided',
  'unanchored',
  'assertedDiffers',
  'originKind',
] as const;
export type TransitionColumn = (typeof TRANSITION_COLUMNS)[number];

export interface TransitionOrder {
  readonly column: TransitionColumn;
  readonly direction: 'asc' | 'desc';
}

/** `at` plays no part but in `effectiveTo`'s stead: moves after it have not happened yet. */
export interface TransitionsQuery extends Asked {
  readonly filter: TransitionFilter;
  readonly order: TransitionOrder;
  readonly page: Page;
}

export type Transition = Kept<MoveRow>;
