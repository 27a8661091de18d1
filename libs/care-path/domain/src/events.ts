import { Obligation, PackRef, Verdict } from '@throughline/continuum';
import { Effective, type PrivatePath, privatePathsIn, SealedText, StaffId, versionsOf } from '@throughline/kernel';
import { z } from 'zod';
import { ENTRY_SCHEMAS, type EntryBody as Body, EntryBody, type EntryKind } from './entry.js';
import { ERASURE_SCHEMAS } from './erasure-events.js';
import { JudgedPopulation } from './population.js';
import { Code, Level } from './place.js';

const id = z.uuid();

/** What can be planned ahead. */
export const PLANNABLE_MOVES = ['admission', 'level-change', 'discharge'] as const;
export type PlannableMove = (typeof PLANNABLE_MOVES)[number];
/** What becomes of the entries that hang on a voided one. */
export const HANGING_ENDINGS = ['void', 'attach'] as const;
/** What can wait for a second person's approval. */
export const PROPOSABLE_EDITS = ['record', 'correct', 'void', 'reinstate'] as const;

/** conforming: nothing to say. justified: a coded reason (and approval) was given. non-conforming: recorded all the same. */
export const Conformance = z.enum(['conforming', 'justified', 'non-conforming']);
export type Conformance = z.infer<typeof Conformance>;

/** What an advisory pack said of the same move. It decides nothing. */
export const Advisory = z.strictObject({ pack: PackRef, verdict: Verdict });
export type Advisory = z.infer<typeof Advisory>;

/** How a move was judged when it was recorded, under which pack, and on what grounds it went in. */
export const Judged = z.strictObject({
  pack: PackRef,
  verdict: Verdict,
  /** Absent where the facility named no advisory pack. */
  advisory: Advisory.optional(),
  population: JudgedPopulation,
  conformance: Conformance,
  reason: Code.nullable(),
  acknowledged: z.array(z.string()),
  /** Those of them that its recorder acknowledged without a role that should. Absent where there are none. */
  acknowledgedByAnother: z.array(z.string()).min(1).optional(),
  proposalId: id.nullable(),
  /** Who approved, when a second role had to. */
  approvedBy: StaffId.nullable(),
});
export type Judged = z.infer<typeof Judged>;

/** A later entry whose verdict this event changes, judged again under the pack pinned on it. */
export const Rejudged = z.strictObject({
  entryId: id,
  verdict: Verdict,
  /** Absent where no advisory pack had judged it. */
  advisory: Advisory.optional(),
  population: JudgedPopulation,
  conformance: Conformance,
});
export type Rejudged = z.infer<typeof Rejudged>;

/** A later entry whose clocks this event changes, because it finds its placement at another level now. */
export const Reclocked = z.strictObject({ entryId: id, obligations: z.array(Obligation) });
export type Reclocked = z.infer<typeof Reclocked>;

const consequences = {
  rejudged: z.array(Rejudged),
  impactReason: Code.nullable(),
  /** Optional, because the first events did not say: their bytes stay as they are. */
  reclocked: z.array(Reclocked).optional(),
};
const recorded = {
  judged: Judged.nullable(),
  obligations: z.array(Obligation),
  /** The planned move that this entry carries out. */
  fulfills: id.nullable(),
  ...consequences,
};
const version = { entryId: id, replaces: id };

export const VoidReason = z.enum(['wrong-client', 'wrong-date', 'wrong-level', 'duplicate', 'did-not-happen', 'undo']);
export type VoidReason = z.infer<typeof VoidReason>;
/** Why someone other than its recorder takes an entry off: what a proposal or a repair may say. */
export const VoidReasonOfOthers = VoidReason.exclude(['undo']);
export const CorrectionReason = z.enum([
  'wrong-date',
  'wrong-level',
  'wrong-program',
  'wrong-detail',
  'late-information',
]);
export type CorrectionReason = z.infer<typeof CorrectionReason>;

/** Events that are no entry of their own: they open a stream, hold a request, or change which entries stand. */
const OTHER_SCHEMAS = {
  ClientRegistered: z.strictObject({ facilityId: Code, keyId: z.string().max(64), anonymous: z.boolean() }),
  MoveProposed: z.strictObject({
    proposalId: id,
    entry: EntryBody,
    judged: Judged,
    after: id.nullable(),
    /** Optional: most proposals name nothing to precede. */
    before: id.nullable().optional(),
    obligations: z.array(Obligation),
    /** The planned move that it would carry out. Optional, because the first proposals did not say: their bytes stay as they are. */
    fulfills: id.nullable().optional(),
  }),
  MoveApproved: z.strictObject({ proposalId: id, reason: Code.nullable() }),
  MoveDeclined: z.strictObject({ proposalId: id, reason: Code.nullable() }),
  MoveWithdrawn: z.strictObject({ proposalId: id, reason: Code.nullable() }),
  /** A correction, a voiding, a reinstatement, or a fact that waits until someone entitled accepts what it changes. */
  EditProposed: z.strictObject({
    proposalId: id,
    facilityId: Code,
    edit: z.enum(PROPOSABLE_EDITS),
    /** The entry to be changed, and the version that its proposer saw; null for one that is to be recorded. */
    entryId: id.nullable(),
    replaces: id.nullable(),
    /** Why it is corrected or voided. */
    because: z.union([CorrectionReason, VoidReason]).nullable(),
    /** The entry as it should stand; null where an entry is only taken off or put back. */
    entry: EntryBody.nullable(),
    after: id.nullable(),
    before: id.nullable(),
    reason: Code.nullable(),
    acknowledge: z.array(z.string()),
    fulfills: id.nullable(),
    /** What becomes of the entries that hang on a voided one; null where none does. */
    hanging: z.strictObject({ do: z.enum(HANGING_ENDINGS), placementId: id.nullable() }).nullable(),
    narrative: SealedText.nullable(),
    obligations: z.array(Obligation),
  }),
  EditApproved: z.strictObject({ proposalId: id, reason: Code.nullable() }),
  EditDeclined: z.strictObject({ proposalId: id, reason: Code.nullable() }),
  EditWithdrawn: z.strictObject({ proposalId: id, reason: Code.nullable() }),
  /** The birth date was amended, and some entries were judged under another population than it gives now. No verdict changes. */
  PopulationReviewOpened: z.strictObject({
    facilityId: Code,
    entries: z.array(z.strictObject({ entryId: id, was: JudgedPopulation, becomes: JudgedPopulation })).min(1),
    /** Those entries, with the review among what they ask for. */
    reclocked: z.array(Reclocked),
  }),
  MovePlanned: z.strictObject({
    planId: id,
    facilityId: Code,
    programId: Code.nullable(),
    placementId: id.nullable(),
    move: z.enum(PLANNABLE_MOVES),
    level: Level.nullable(),
    expected: Effective,
    reason: Code.nullable(),
    narrative: SealedText.nullable(),
    obligations: z.array(Obligation),
  }),
  PlannedMoveCanceled: z.strictObject({ planId: id, reason: Code }),
  EntryCorrected: z.strictObject({ ...version, reason: CorrectionReason, entry: EntryBody, ...recorded }),
  EntryVoided: z.strictObject({ ...version, reason: VoidReason, narrative: SealedText.nullable(), ...consequences }),
  EntryReinstated: z.strictObject({ ...version, narrative: SealedText.nullable(), ...consequences }),
  ...ERASURE_SCHEMAS,
} as const;
export type OtherKind = keyof typeof OTHER_SCHEMAS;
export type OtherData<Kind extends OtherKind> = z.infer<(typeof OTHER_SCHEMAS)[Kind]>;
type OtherEvent = { [Kind in OtherKind]: { type: Kind; data: OtherData<Kind> } }[OtherKind];

/** An entry event's data; its type is the entry's kind. */
export const EntryData = z.strictObject({ entry: EntryBody, ...recorded });
export interface EntryData<B extends Body = Body> extends Omit<z.infer<typeof EntryData>, 'entry'> {
  readonly entry: B;
}
type EntryEvent = { [Kind in EntryKind]: { type: Kind; data: EntryData<Extract<Body, { kind: Kind }>> } }[EntryKind];

/** Everything that can stand in a `carePath-<clientId>` stream. */
export type CarePathEvent = EntryEvent | OtherEvent;
export type CarePathEventType = CarePathEvent['type'];

/** The schema of each event type's data: one declaration gives type, parser and JSON Schema. */
export const CARE_PATH_SCHEMAS: Readonly<Record<CarePathEventType, z.ZodType>> = {
  ...OTHER_SCHEMAS,
  ...(Object.fromEntries(
    Object.entries(ENTRY_SCHEMAS).map(([kind, entry]) => [kind, z.strictObject({ entry, ...recorded })]),
  ) as unknown as Record<EntryKind, z.ZodType>),
};

const TYPES = Object.keys(CARE_PATH_SCHEMAS) as readonly CarePathEventType[];

/** Per event type: the version stamped on what is written now, and how older ones are read. */
export const CARE_PATH_VERSIONS = versionsOf(TYPES);

/** Where each type's data holds sealed text or ids of staff: these stay in the private part. */
export const CARE_PATH_PRIVATE = Object.fromEntries(
  TYPES.map((type) => [type, privatePathsIn(CARE_PATH_SCHEMAS[type])]),
) as Readonly<Record<CarePathEventType, readonly PrivatePath[]>>;
