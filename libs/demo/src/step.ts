import type {
  CorrectionReason,
  Direction,
  DraftEntry,
  EntryKind,
  RegisterClient,
  VoidReason,
  LevelChangeKind,
  PlannableMove,
} from '@throughline/care-path';
import type { Effective } from '@throughline/kernel';
import type { StaffMember } from './staff.js';

/** Which of a client's open stays an entry concerns, by its track; or none at all. */
export type StayNamed = 'treatment' | 'opioid-treatment' | 'recovery-residence' | 'aftercare' | null;

type GivenLater =
  'kind' | 'entryId' | 'seq' | 'effective' | 'facilityId' | 'narrative' | 'placementId' | 'assessmentId' | 'reviews';
/** What the teller of a story says about an entry; ids of other entries are labels. */
export type FactsOf<Kind extends EntryKind> = Omit<DraftEntry<Kind>, GivenLater>;

type RecordedKind = Exclude<EntryKind, 'Admitted' | LevelChangeKind>;
export type RecordAct = {
  [Kind in RecordedKind]: {
    readonly do: 'record';
    readonly kind: Kind;
    readonly facts: FactsOf<Kind>;
    readonly stay: StayNamed;
    /** Label of the entry that this one is about: the assessment recommended from, the entry reviewed. */
    readonly about?: string;
    readonly reason?: string;
    /** Label of the plan that this carries out. */
    readonly fulfills?: string;
  };
}[RecordedKind];

export interface AdmitAct {
  readonly do: 'admit';
  readonly programId: string | null;
  readonly level: string;
  readonly source: string | null;
  readonly reason: string | null;
  /** Label of the plan that this carries out. */
  readonly fulfills?: string;
}

export interface ChangeLevelAct {
  readonly do: 'change-level';
  readonly facilityId: string;
  readonly programId: string | null;
  readonly level: string;
  readonly direction: Direction;
  readonly reason: string;
  readonly fulfills?: string;
}

export interface PlanAct {
  readonly do: 'plan';
  readonly move: PlannableMove;
  readonly programId: string | null;
  readonly level: string | null;
  readonly expected: Effective;
}

export type MoveAct = AdmitAct | ChangeLevelAct | (RecordAct & { readonly kind: 'Discharged' });

export type Act =
  | ({ readonly do: 'register' } & Pick<RegisterClient, 'anonymous'>)
  | RecordAct
  | AdmitAct
  | ChangeLevelAct
  | PlanAct
  | { readonly do: 'cancel-plan'; readonly of: string; readonly reason: string }
  | { readonly do: 'propose'; readonly move: MoveAct }
  | { readonly do: 'approve'; readonly of: string }
  | { readonly do: 'decline' | 'withdraw'; readonly of: string; readonly reason: string }
  | {
      readonly do: 'correct';
      readonly of: string;
      readonly correction: CorrectionReason;
      /** What is different; the time is the step's own when it has one. */
      readonly facts: Partial<FactsOf<'InquiryReceived'>> & {
        readonly level?: string;
        readonly programId?: string | null;
      };
    }
  | {
      readonly do: 'void';
      readonly of: string;
      readonly reason: VoidReason;
      /** With the entries that hang on it. */
      readonly withHanging?: true;
    }
  | { readonly do: 'reinstate'; readonly of: string };

/** One thing that someone types in: what happened, when it happened, and when they got round to it. */
export interface Step {
  /** UTC ms. Never before the time of what it says. */
  readonly typedAt: number;
  readonly by: StaffMember;
  readonly siteCode: string;
  /** When it happened; null for what is not an entry of its own. */
  readonly effective: Effective | null;
  readonly act: Act;
  /** A name by which later steps of the same client refer to what this one made. */
  readonly label: string | null;
  /** Free text, to be sealed. */
  readonly narrative: string | null;
}
