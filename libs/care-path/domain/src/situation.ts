import { PLACEMENT_STATUSES, type Payer, type Population, type REVIEW_STATES } from '@throughline/continuum';
import type { LocalDate } from '@throughline/kernel';
import type { Level, Place } from './place.js';

export { PLACEMENT_STATUSES };
/** As a census counts: what contradicts itself is nowhere for certain, and is counted apart. */
export const COUNTED_STATUSES = [...PLACEMENT_STATUSES, 'incoherent'] as const;
export type CountedStatus = (typeof COUNTED_STATUSES)[number];
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number];

/** A stay on one track that has been opened and not yet closed. */
export interface OpenPlacement {
  readonly placementId: string;
  readonly openedBy: string;
  readonly place: Place;
  readonly phase: string | null;
  readonly status: PlacementStatus;
  /** An entry contradicts that it is open: until it ends, nobody can say for certain that the client is there. */
  readonly incoherent: boolean;
  readonly admittedAt: number;
  readonly admittedOn: LocalDate;
  readonly levelSince: LocalDate;
  /** The entry that brought the placement to this place, phase and status. */
  readonly changedBy: string;
  readonly episode: number;
}

/** A dated fact: which entry says so, and when it was so. */
export interface Dated<T> {
  readonly entryId: string;
  readonly at: number;
  readonly on: LocalDate;
  readonly value: T;
}

/**
 * Where a client stands after some prefix of the active entries. Immutable and small: it holds what is open and the
 * latest fact of each sort, never history, so that judging an entry at the end of a long path costs the same as on a short one.
 */
export interface Situation {
  readonly placements: readonly OpenPlacement[];
  /** Number of the current or latest episode of care; 0 before the first admission. */
  readonly episode: number;
  /** As an entry states it; a known birth date counts instead. */
  readonly population: Population | null;
  /** The entry that states the population; null while none does. */
  readonly populationBy: string | null;
  readonly attributes: readonly { readonly code: string; readonly value: string }[];
  readonly inquiry: Dated<{ outcome: string | null; exclusions: readonly string[] }> | null;
  readonly assessment: Dated<{
    recommendedLevel: Level | null;
    review: (typeof REVIEW_STATES)[number];
    /** The review that says so. */
    reviewedBy: string | null;
    findings: readonly string[];
    parts: readonly string[];
  }> | null;
  /** The latest entry that notes an acute crisis; null while none does, or once a later one has stated that it is over. */
  readonly crisis: Dated<null> | null;
  /** The entry that says that the client died: one that records the death itself (`recorded`), or a stay that ended so. */
  readonly death: Dated<{ recorded: boolean }> | null;
  readonly recommendation: Dated<{ level: Level }> | null;
  /** What was found of coverage, oldest first: the latest word on each level, after the latest on all of them. */
  readonly coverages: readonly Dated<{ outcome: string; level: Level | null; payer: Payer | null }>[];
  /** What is said of days that were still to come when it was said, oldest first; for a day and a level the latest counts. */
  readonly authorizations: readonly Dated<{
    state: string;
    level: Level | null;
    from: LocalDate | null;
    lastDay: LocalDate | null;
    payer: Payer | null;
  }>[];
  /** What physicians certified for days that were still to come, oldest first; for a day and a level the latest counts. */
  readonly certifications: readonly Dated<{
    level: Level;
    hoursPerWeek: number;
    from: LocalDate;
    lastDay: LocalDate;
  }>[];
  readonly livingEnvironment: Dated<{ safe: boolean | null; substanceFree: boolean | null }> | null;
  readonly aftercarePlan: Dated<null> | null;
  readonly lastReview: Dated<{ outcome: string }> | null;
  readonly lastDischarge: Dated<{ level: Level; disposition: string; placementId: string }> | null;
  readonly openReferral: Dated<{ target: string; placementId: string | null }> | null;
}

export const NOWHERE: Situation = {
  placements: [],
  episode: 0,
  population: null,
  populationBy: null,
  attributes: [],
  inquiry: null,
  assessment: null,
  crisis: null,
  death: null,
  recommendation: null,
  coverages: [],
  authorizations: [],
  certifications: [],
  livingEnvironment: null,
  aftercarePlan: null,
  lastReview: null,
  lastDischarge: null,
  openReferral: null,
};

/** Aftercare is tracked as a placement of its own, outside the levels that a pack ranks. */
export const AFTERCARE_TRACK = 'aftercare';
export const AFTERCARE_LEVEL: Level = { system: 'throughline', code: 'aftercare' };

export const countedStatus = ({ incoherent, status }: Pick<OpenPlacement, 'incoherent' | 'status'>): CountedStatus =>
  incoherent ? 'incoherent' : status;

export const openPlacement = (situation: Situation, placementId: string | null): OpenPlacement | undefined =>
  placementId === null ? undefined : situation.placements.find((open) => open.placementId === placementId);

/** Whether an entry that records the death stands: nobody is anywhere from then on. */
export const hasDied = ({ death }: Situation): boolean => death?.value.recorded === true;

/** Whether an episode of care is under way; aftercare follows one. */
export const isUnderTreatment = ({ placements }: Situation): boolean =>
  placements.some(({ status }) => status !== 'aftercare');
