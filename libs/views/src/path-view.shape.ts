import type {
  Contradiction,
  Conformance,
  Derived,
  EntryBody,
  EntryKind,
  EntryOf,
  JudgedPopulation,
  Place,
  Plan,
  Proposal,
  Situation,
} from '@throughline/care-path';
import type { Finding, PackRef, Relied, Verdict } from '@throughline/continuum';
import type { Actor, Effective, Origin } from '@throughline/kernel';
import type { MoveKind } from './move-kind.js';
import type { ObligationRow } from './obligations.rows.js';
import type { PathLanes } from './path-lanes.shape.js';

/** What an entry says, apart from what every entry has and from what is sealed. */
export type EntryDetails = { [Kind in EntryKind]: Omit<EntryOf<Kind>, OfEveryEntry | 'reference'> }[EntryKind];
export type OfEveryEntry = 'entryId' | 'kind' | 'seq' | 'effective' | 'facilityId' | 'narrative';

interface AdvisoryShown {
  readonly decision: Verdict['decision'];
  readonly findings: readonly Finding[];
  readonly reliedOn: readonly Relied[];
  readonly pack: PackRef;
}

export interface RuleCheckShown {
  readonly decision: Verdict['decision'];
  readonly population: JudgedPopulation;
  readonly conformance: Conformance;
  readonly findings: readonly Finding[];
  /** What the rules that were met rest on. */
  readonly reliedOn: readonly Relied[];
  readonly reason: string | null;
  readonly acknowledged: readonly string[];
  /** Those of them that its recorder acknowledged without a role that should. */
  readonly acknowledgedByAnother: readonly string[];
  readonly proposalId: string | null;
  readonly approvedBy: string | null;
  readonly pack: PackRef;
  /** What an advisory pack said of the same move; it decides nothing. Null where there was none. */
  readonly advisory: AdvisoryShown | null;
}

/** A version that a correction replaced: shown struck through. */
export interface VersionShown {
  readonly versionId: string;
  readonly effective: Effective;
  readonly recordedAt: number;
  readonly by: Actor;
  readonly origin: Origin;
  readonly facilityId: string;
  readonly details: EntryDetails;
  readonly hasNarrative: boolean;
  readonly ruleCheck: RuleCheckShown | null;
  readonly replaced: { readonly at: number; readonly by: Actor; readonly reason: string; readonly versionId: string };
}

/** One entry of the path, in path order, with both its times. */
export interface TimelineItem {
  readonly entryId: string;
  /** The version that a correction, a voiding or a reinstatement must name. */
  readonly versionId: string;
  readonly kind: EntryBody['kind'];
  /** What it means on the path; null for a fact that moves nobody. */
  readonly move: MoveKind | null;
  readonly effective: Effective;
  /** When the version shown was recorded, and when the entry first was. UTC ms. */
  readonly recordedAt: number;
  readonly firstRecordedAt: number;
  /** Null for imports. */
  readonly hoursLate: number | null;
  readonly by: Actor;
  readonly firstBy: Actor;
  readonly origin: Origin;
  readonly facilityId: string;
  readonly placementId: string | null;
  readonly episode: number;
  readonly from: Place | null;
  readonly to: Place | null;
  readonly details: EntryDetails;
  /** Free text is sealed: it is opened elsewhere, by those entitled. */
  readonly hasNarrative: boolean;
  readonly ruleCheck: RuleCheckShown | null;
  readonly unanchored: Derived['unanchored'];
  readonly overlapping: Derived['overlapping'];
  readonly afterDeath: Derived['afterDeath'];
  readonly assertedDiffers: Derived['assertedDiffers'];
  readonly voided: { readonly at: number; readonly by: Actor; readonly reason: string } | null;
  readonly superseded: readonly VersionShown[];
  readonly obligations: readonly ObligationRow[];
  /** The planned move that it carried out. */
  readonly fulfills: string | null;
}

type EditData = Extract<Proposal['data'], { edit: unknown }>;
interface EditShown extends Pick<EditData, 'entryId' | 'replaces' | 'because' | 'hanging'> {
  readonly do: EditData['edit'];
}

export interface ProposalShown {
  readonly proposalId: string;
  /** Names its free text among the narratives. */
  readonly versionId: string;
  readonly state: Proposal['state'];
  readonly proposedAt: number;
  readonly by: Actor;
  readonly kind: EntryBody['kind'];
  readonly effective: Effective;
  readonly facilityId: string;
  readonly details: EntryDetails;
  /** What is proposed to be done to which entry; null for a move that a rule pack wants approved. */
  readonly edit: EditShown | null;
  readonly hasNarrative: boolean;
  /** Null for an edit: it is judged when it is approved. */
  readonly ruleCheck: RuleCheckShown | null;
  readonly closed: { readonly at: number; readonly by: Actor; readonly reason: string | null } | null;
  readonly obligations: readonly ObligationRow[];
}

export interface PlanShown {
  readonly planId: string;
  /** Names its free text among the narratives. */
  readonly versionId: string;
  readonly state: Plan['state'];
  readonly plannedAt: number;
  readonly by: Actor;
  readonly facilityId: string;
  readonly programId: string | null;
  readonly placementId: string | null;
  readonly move: Plan['data']['move'];
  readonly level: Plan['data']['level'];
  readonly expected: Effective;
  readonly reason: string | null;
  readonly hasNarrative: boolean;
  readonly closed: { readonly at: number; readonly by: Actor } | null;
  readonly obligations: readonly ObligationRow[];
}

/** A client's path as people read it. */
export interface PathView {
  readonly clientId: string;
  /** What `If-Match` names. */
  readonly revision: number;
  readonly registered: {
    readonly at: number;
    readonly by: Actor;
    readonly facilityId: string;
    readonly anonymous: boolean;
  } | null;
  /** How many entries were asked for, on every page. */
  readonly total: number;
  /** The entries of the page, in the order of the path. The first page holds the newest. */
  readonly timeline: readonly TimelineItem[];
  /** Null on later pages: the first one has them. */
  readonly lanes: PathLanes | null;
  readonly proposals: readonly ProposalShown[];
  readonly plans: readonly PlanShown[];
  /** Where the client stands after the last entry shown. */
  readonly situation: Situation;
  /** What contradicts itself on the path, with what would resolve each; empty for a coherent one. */
  readonly contradictions: readonly Contradiction[];
}
