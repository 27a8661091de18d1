import type { Level } from '@throughline/care-path';
import type { LocalDate } from '@throughline/kernel';
import type { AuthorizationRow } from './authorizations.rows.js';
import type { PlacementRow } from './placements.rows.js';

/** A recommendation of a level, until the next one. `from` and `to` are UTC ms; null while it is the latest. */
export interface RecommendedSpan {
  readonly entryId: string;
  readonly facilityId: string;
  readonly level: Level;
  readonly from: number;
  readonly fromLocalDate: LocalDate;
  readonly to: number | null;
  readonly toLocalDate: LocalDate | null;
}

/** What a payer said of which days. */
export interface AuthorizedSpan extends Pick<
  AuthorizationRow,
  'facilityId' | 'state' | 'level' | 'firstDay' | 'lastDay' | 'givenOn' | 'from' | 'to'
> {
  readonly entryId: string;
}

/** Where the client was: one place, phase and status. `from` and `to` are UTC ms. */
export interface DeliveredSpan extends Pick<
  PlacementRow,
  | 'openedBy'
  | 'placementId'
  | 'facilityId'
  | 'programId'
  | 'track'
  | 'rank'
  | 'phase'
  | 'status'
  | 'from'
  | 'fromLocalDate'
  | 'to'
  | 'toLocalDate'
> {
  readonly level: Level;
}

/** A time in treatment at another level than the one recommended then. */
export interface VarianceSpan {
  readonly placementId: string;
  readonly facilityId: string;
  readonly delivered: Level;
  readonly recommended: Level;
  /** The entry that recommends. */
  readonly recommendedBy: string;
  readonly from: number;
  readonly fromLocalDate: LocalDate;
  readonly to: number | null;
  readonly toLocalDate: LocalDate | null;
  /** Local days from the first until before the last; while it lasts, today counts. */
  readonly days: number;
}

/** Days in treatment that need an authorization for the level, and that none covers. */
export interface UncoveredSpan {
  readonly placementId: string;
  readonly facilityId: string;
  readonly level: Level;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly days: number;
}

/** A client's path as bands over time: what was recommended, authorized, and delivered, and where these differ. */
export interface PathLanes {
  readonly recommended: readonly RecommendedSpan[];
  readonly authorized: readonly AuthorizedSpan[];
  readonly delivered: readonly DeliveredSpan[];
  readonly variance: readonly VarianceSpan[];
  /** Of all spans that are listed. */
  readonly varianceDays: number;
  readonly uncovered: readonly UncoveredSpan[];
  /** Of all spans that are listed. */
  readonly uncoveredDays: number;
  /** UTC ms. The lanes are complete from here on; null when from the beginning of what was asked for. */
  readonly completeFrom: number | null;
}
