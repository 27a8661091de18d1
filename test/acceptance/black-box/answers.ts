/** The parts of the API's answers that stories look at. Shapes only; `/openapi.json` describes all of them. */

interface Finding {
  readonly ruleId: string;
  readonly severity: 'advice' | 'justify' | 'refuse';
  readonly observed: string;
  readonly required: string;
  readonly remedy: string | null;
  readonly source: string;
  readonly approval: string | null;
}

interface Obligation {
  readonly clockId: string;
  readonly warnAt: string;
  readonly dueAt: string;
  readonly ownerRole: string;
}

/** What every command on a path answers. */
export interface Recorded {
  readonly clientId: string;
  readonly entryId: string;
  readonly versionId: string;
  readonly proposalId: string;
  readonly planId: string;
  readonly revision: number;
  readonly position: string | null;
  readonly verdict: { readonly decision: 'allow' | 'justify' | 'refuse'; readonly findings: readonly Finding[] } | null;
  readonly conformance: 'conforming' | 'justified' | 'non-conforming' | null;
  readonly impact: readonly {
    readonly entryId: string;
    readonly kind: string;
    readonly was: ImpactSide;
    readonly becomes: ImpactSide;
  }[];
  readonly obligations: readonly Obligation[];
  readonly replayed: boolean;
  readonly dryRun: boolean;
  readonly events: readonly { readonly id: string; readonly type: string }[];
}

interface ImpactSide {
  readonly move: string | null;
  readonly unanchored: boolean;
  readonly conformance: string | null;
}

interface Instant {
  readonly at: string;
  readonly offsetMinutes: number;
  readonly zone: string;
  readonly localDate: string;
  readonly precision: 'minute' | 'day';
}

interface Place {
  readonly facilityId: string;
  readonly programId: string | null;
  readonly track: string;
  readonly level: { readonly system: string; readonly code: string };
  readonly rank: number;
}

interface TimelineItem {
  readonly entryId: string;
  readonly versionId: string;
  readonly kind: string;
  readonly move: string | null;
  readonly effective: Instant;
  readonly recordedAt: string;
  readonly firstRecordedAt: string;
  readonly hoursLate: number | null;
  readonly by: { readonly id: string; readonly roles: readonly string[] };
  readonly facilityId: string;
  readonly placementId: string | null;
  readonly episode: number;
  readonly from: Place | null;
  readonly to: Place | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly hasNarrative: boolean;
  readonly ruleCheck: {
    readonly reliedOn: readonly unknown[];
    readonly decision: string;
    readonly conformance: string;
    readonly findings: readonly Finding[];
    readonly reason: string | null;
    readonly population: { readonly is: string | null; readonly known: string };
    readonly acknowledged: readonly string[];
    readonly approvedBy: string | null;
    readonly pack: { readonly id: string; readonly version: string; readonly sha256: string };
  } | null;
  readonly unanchored: boolean;
  readonly overlapping: boolean;
  readonly voided: { readonly at: string; readonly reason: string } | null;
  readonly superseded: readonly {
    readonly versionId: string;
    readonly effective: Instant;
    readonly details: Readonly<Record<string, unknown>>;
    readonly replaced: { readonly reason: string };
  }[];
  readonly obligations: readonly (Omit<Obligation, 'warnAt' | 'dueAt'> & {
    readonly warnAt: string;
    readonly dueAt: string;
    readonly state: 'open' | 'met' | 'ended';
    readonly closedAt: string | null;
  })[];
  readonly fulfills: string | null;
}

interface OpenPlacement {
  readonly placementId: string;
  readonly place: Place;
  readonly phase: string | null;
  readonly status: 'present' | 'on-leave' | 'out-on-referral' | 'aftercare';
  readonly admittedOn: string;
  readonly levelSince: string;
  readonly episode: number;
}

/** A client's path as people read it. */
export interface Path {
  readonly clientId: string;
  readonly revision: number;
  /** How many entries all pages hold together. */
  readonly total: number;
  readonly timeline: readonly TimelineItem[];
  /** The cursor of the page with older entries; null on the last. */
  readonly next: string | null;
  readonly narratives: Readonly<Record<string, { readonly text?: string }>> | null;
  readonly proposals: readonly { readonly proposalId: string; readonly state: string }[];
  readonly plans: readonly { readonly planId: string; readonly state: string }[];
  readonly situation: { readonly placements: readonly OpenPlacement[]; readonly episode: number };
}

/** A claim about a figure, with where it comes from. */
interface Claim {
  readonly min: number | null;
  readonly max: number | null;
  readonly source: string;
  readonly status: string;
  readonly inForce: boolean;
  readonly note?: string | null;
}

interface PackProgram {
  readonly code: string;
  readonly level: string;
  readonly weeklyMinutes: readonly Claim[];
  readonly duration: readonly (Claim & { readonly unit: string })[];
  readonly groupSize: readonly Claim[];
  readonly windows: readonly { readonly track: string; readonly from?: string | null; readonly to?: string | null }[];
  readonly modalities: readonly string[];
  readonly services: readonly string[];
  readonly staff: readonly string[];
  readonly intakeSteps: readonly string[];
  readonly exclusions: readonly string[];
  readonly populations: readonly string[];
  readonly living: readonly string[];
  readonly parts: readonly string[];
  readonly phases: readonly Phase[];
  readonly review: { readonly state: string; readonly byRole?: string | null };
}

interface Phase {
  readonly code: string;
  readonly order: number;
  readonly weeklyMinutes: readonly Claim[];
  readonly duration: readonly (Claim & { readonly unit: string })[];
}

export interface Pack {
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly document: {
    readonly review: { readonly state: string; readonly byRole?: string | null };
    readonly levels: readonly {
      readonly code: string;
      readonly offer?: string;
      readonly referTo?: string | null;
      readonly weeklyMinutes: readonly Claim[];
    }[];
    readonly phases: readonly Phase[];
    readonly programs: readonly PackProgram[];
  };
}
