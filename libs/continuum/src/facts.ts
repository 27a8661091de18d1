import type { LocalDate } from '@throughline/kernel';
import type { Population, StatementKind, PLACEMENT_STATUSES, REVIEW_STATES } from './vocabulary.js';

/** The kinds of move, and of statement, that a pack can speak about. */
type MoveKind =
  | 'admission'
  | 'level-change'
  | 'phase-change'
  | 'leave-start'
  | 'leave-end'
  | 'referral-out'
  | 'referral-return'
  | 'discharge'
  | 'aftercare-start'
  | 'aftercare-end'
  | StatementKind;

/** The entry that states a fact, in the version that stood when it was looked at. */
export interface EntryRef {
  readonly entryId: string;
  readonly versionId: string;
}

/** A fact says which entry states it; absent where it does not come from a path. */
interface Stated {
  readonly by?: EntryRef;
}

/** A week's schedule as it is set for a client. */
export interface ScheduleFacts {
  readonly days: readonly string[];
  readonly window: string | null;
  readonly modality: string | null;
  /** Minutes of one session. */
  readonly sessionMinutes: number | null;
}

/** What a facility states of its own program; null where it leaves a figure to the program's template. */
export interface OfferFacts {
  readonly window: string | null;
  readonly modality: string | null;
}

/** A placement as a rule sees it: one stay on one track, at the place where it stands just before the proposal. */
export interface PlacementFacts {
  readonly placementId: string;
  readonly facilityId: string;
  readonly programId: string | null;
  /** The pack's program that `programId` follows, when its code is another one. */
  readonly template?: string | null;
  readonly track: string;
  /** Level code in the placement's own system, e.g. `2.1` of `asam-3e`. */
  readonly system: string;
  readonly level: string;
  readonly phase: string | null;
  readonly status: (typeof PLACEMENT_STATUSES)[number];
  readonly admittedOn: LocalDate;
  readonly levelSince: LocalDate;
  /** The entry that brought it to this place, phase and status. */
  readonly by?: EntryRef;
}

/** Everything folded from the active entries before the proposal that a rule may look at. */
export interface Facts {
  readonly placements: readonly PlacementFacts[];
  readonly population: Population | null;
  /** The entry that states the population; none where it follows from the birth date. */
  readonly populationBy?: EntryRef | undefined;
  readonly attributes: readonly { readonly code: string; readonly value: string }[];
  readonly inquiry:
    | (Stated & {
        readonly on: LocalDate;
        readonly outcome: string | null;
        readonly exclusions: readonly string[];
      })
    | null;
  readonly assessment:
    | (Stated & {
        readonly on: LocalDate;
        readonly recommendedLevel: string | null;
        readonly review: (typeof REVIEW_STATES)[number];
        /** The review that says so. */
        readonly reviewedBy?: EntryRef | undefined;
        /** Coded findings, e.g. `withdrawal-risk`, `crisis`. */
        readonly findings: readonly string[];
        readonly parts: readonly string[];
      })
    | null;
  /** The latest entry that notes an acute crisis; null once a later one has stated that it is over. */
  readonly crisis: (Stated & { readonly on: LocalDate }) | null;
  readonly recommendation: (Stated & { readonly on: LocalDate; readonly level: string }) | null;
  /** In the order in which they were found: for a level the last of those that speak of it, or of all levels, counts. */
  readonly coverages: readonly (Stated & {
    readonly on: LocalDate;
    readonly outcome: string;
    readonly level?: string | null;
    readonly payer?: string | null;
  })[];
  /** In the order in which they were said: of one level and day the last counts. */
  readonly authorizations: readonly (Stated & {
    readonly state: string;
    readonly level: string | null;
    readonly from: LocalDate | null;
    /** The last day that it covers. */
    readonly lastDay: LocalDate | null;
    readonly payer?: string | null;
  })[];
  /** What physicians certified, in the order in which they did: of one level and day the last counts. */
  readonly certifications: readonly (Stated & {
    readonly level: string;
    readonly hoursPerWeek: number;
    readonly from: LocalDate;
    readonly lastDay: LocalDate;
  })[];
  readonly livingEnvironment:
    | (Stated & {
        readonly on: LocalDate;
        readonly safe: boolean | null;
        readonly substanceFree: boolean | null;
      })
    | null;
  readonly aftercarePlan: (Stated & { readonly on: LocalDate }) | null;
  readonly lastReview: { readonly on: LocalDate; readonly outcome: string } | null;
  readonly lastDischarge:
    | (Stated & {
        readonly at: number;
        readonly on: LocalDate;
        readonly level: string;
        readonly disposition: string;
      })
    | null;
  readonly openReferral: { readonly target: string; readonly on: LocalDate } | null;
}

/** A move that someone proposes or that has happened; judged against the facts just before it. */
export interface MoveProposal {
  readonly kind: MoveKind;
  readonly at: number;
  readonly on: LocalDate;
  /** The placement that moves; null for an admission and for a referral before admission. */
  readonly placement: PlacementFacts | null;
  readonly to: {
    readonly facilityId: string;
    readonly programId: string | null;
    /** The pack's program that `programId` follows, when its code is another one. */
    readonly template?: string | null;
    readonly track: string;
    readonly system: string;
    readonly level: string;
  } | null;
  readonly phase: string | null;
  readonly disposition: string | null;
  /** A coded reason of the pack's `reasons.move`; null when none was given. */
  readonly reason: string | null;
  /** Coded referral target for `referral-out`. */
  readonly target: string | null;
  /** The schedule that is set; for `schedule` only. */
  readonly schedule?: ScheduleFacts | null;
  /** What the facility's own program states; it goes before what its template says. For `schedule` only. */
  readonly offer?: OfferFacts | null;
}

/** A recorded fact that may start a clock, e.g. an `Admitted` at level 2.1. */
export interface ClockTrigger {
  readonly kind: string;
  readonly entryId: string;
  readonly facilityId: string;
  /** The placement that it names; null when it names none. */
  readonly placementId: string | null;
  readonly at: number;
  readonly on: LocalDate;
  readonly zone: string;
  readonly level: string | null;
  readonly phase: string | null;
  /** A date that the entry itself states, e.g. an authorization's last day or a leave's expected return. */
  readonly until: LocalDate | null;
  /** The instant of that date, where the entry states it to the minute. */
  readonly untilAt?: number | null;
  /** From when the time of a clock runs, where the entry says another one than its own: a request runs from its submission. */
  readonly since?: { readonly at: number; readonly on: LocalDate } | null;
  /** It leads its placement to another facility. */
  readonly crossing?: boolean;
  /** Of an authorization: who pays, and how urgent the answer is. */
  readonly payer?: string | null;
  readonly urgency?: string | null;
  /** The outcome that the entry states, where it has one: some outcomes open no clock. */
  readonly outcome?: string | null;
}
