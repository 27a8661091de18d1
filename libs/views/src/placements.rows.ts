import type { PlacementStatus } from '@throughline/care-path';
import type { LocalDate } from '@throughline/kernel';
import type { MoveKind } from './move-kind.js';
import type { ViewRow } from './view.js';

/**
 * One stretch of a placement at one place, phase and status. Half-open: it holds from its own instant until just before
 * the instant that closes it, so of several moves at one instant only the last holds.
 */
export interface PlacementRow extends ViewRow {
  readonly placementId: string;
  readonly facilityId: string;
  readonly programId: string | null;
  readonly track: string;
  readonly levelSystem: string;
  readonly level: string;
  /** Intensity of the level, times ten. */
  readonly rank: number;
  readonly phase: string | null;
  readonly status: PlacementStatus;
  readonly episode: number;
  readonly admittedAt: number;
  readonly admittedOn: LocalDate;
  readonly levelSince: LocalDate;
  /** UTC ms. */
  readonly from: number;
  readonly fromLocalDate: LocalDate;
  readonly fromPrecision: 'minute' | 'day';
  readonly openedMove: MoveKind | null;
  /** UTC ms; null while it lasts. */
  readonly to: number | null;
  readonly toLocalDate: LocalDate | null;
  /** Kind of the entry that closed it, and what that entry meant. */
  readonly closedKind: string | null;
  readonly closedMove: MoveKind | null;
  /** How the placement ended, where a discharge closed it. */
  readonly disposition: string | null;
}
