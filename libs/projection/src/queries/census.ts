import type { CountedStatus } from '@throughline/care-path';
import type { MoveKind, PlacementRow } from '@throughline/views';
import type { Answered, ViewQuery, Kept, Page, SiteInstant } from './view-query.js';

export const PLACEMENT_CHANGES = ['added', 'removed', 'changed'] as const;
/** What a census is grouped by unless it is asked otherwise. */
export const CENSUS_GROUPS: readonly CensusDimension[] = ['facility', 'program', 'level'];
export const CENSUS_DIMENSIONS = ['facility', 'program', 'level', 'phase', 'track'] as const;
export type CensusDimension = (typeof CENSUS_DIMENSIONS)[number];

/** What a group is grouped by; only the dimensions asked for are there. A level is its code, with its system beside it. */
export interface CensusGroupKey {
  readonly facilityId?: string;
  readonly programId?: string | null;
  readonly levelSystem?: string;
  readonly level?: string;
  readonly rank?: number;
  readonly phase?: string | null;
  readonly track?: string;
}

/** Placements by status. The census is present and on leave; clients elsewhere and in aftercare are counted apart. */
export interface CensusCounts {
  /** present + onLeave */
  readonly census: number;
  readonly present: number;
  readonly onLeave: number;
  readonly outOnReferral: number;
  readonly aftercare: number;
  /** Placements that entries of their path contradict: never among the present. */
  readonly incoherent: number;
  /** Different clients among the census: fewer than placements where tracks run side by side. */
  readonly clients: number;
}

/** Narrows the census, e.g. to drill into one group: of the values of each filter one must fit. */
export interface CensusFilter {
  readonly programId?: readonly string[];
  readonly level?: readonly string[];
  readonly phase?: readonly string[];
  readonly track?: readonly string[];
  readonly status?: readonly CountedStatus[];
}

export interface CensusQuery extends ViewQuery {
  readonly groupBy: readonly CensusDimension[];
  readonly filter?: CensusFilter;
  /** Null for counts alone. */
  readonly page: Page | null;
}

export interface Census extends Answered {
  readonly groups: readonly (CensusGroupKey & CensusCounts)[];
  readonly totals: CensusCounts;
  /** The placements behind the counts, by client. */
  readonly placements: readonly Kept<PlacementRow>[];
  readonly next: string | null;
}

export interface FlowQuery extends Omit<ViewQuery, 'at'> {
  readonly groupBy: readonly CensusDimension[];
  /** Counts what happened from `from` on and before `to`. */
  readonly from: SiteInstant;
  readonly to: SiteInstant;
}

/** opening + sum(in) - sum(out) = closing, always. */
export interface FlowCounts {
  readonly opening: number;
  readonly in: Readonly<Partial<Record<MoveKind, number>>>;
  readonly out: Readonly<Partial<Record<MoveKind, number>>>;
  readonly closing: number;
}

export interface FlowGroup extends CensusGroupKey {
  /** Present and on leave. */
  readonly census: FlowCounts;
  readonly outOnReferral: FlowCounts;
  readonly aftercare: FlowCounts;
  readonly incoherent: FlowCounts;
}

export interface Flow extends Answered {
  readonly groups: readonly FlowGroup[];
}

/** One instant as it was known at another. */
export interface Viewpoint {
  readonly at: SiteInstant;
  readonly knownAt: SiteInstant | null;
}

/** A window, half-open like that of the flow: what stood just before `before.at`, and just before `after.at`. */
export interface ComparisonQuery extends Pick<ViewQuery, 'facilities' | 'log'> {
  readonly before: Viewpoint;
  readonly after: Viewpoint;
}

/**
 * One step by which a placement came to differ between two viewpoints; it may take both. learned-since: the earlier
 * instant looks different with later knowledge. happened-since: with that same knowledge, time has passed.
 */
export interface Difference {
  readonly clientId: string;
  readonly placementId: string;
  readonly change: (typeof PLACEMENT_CHANGES)[number];
  readonly because: 'happened-since' | 'learned-since';
  readonly before: Kept<PlacementRow> | null;
  readonly after: Kept<PlacementRow> | null;
}

export interface Comparison extends Answered {
  readonly before: CensusCounts;
  readonly after: CensusCounts;
  readonly differences: readonly Difference[];
}
