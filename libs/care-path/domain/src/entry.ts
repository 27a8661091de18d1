import {
  APPEAL_STATES,
  AUTHORIZATION_DECISIONS,
  AUTHORIZATION_UNITS,
  COVERAGE_OUTCOMES,
  DAY_WINDOWS,
  INQUIRY_OUTCOMES,
  LEAVE_OUTCOMES,
  MODALITIES,
  PAYERS,
  POPULATIONS,
  REFERRAL_OUTCOMES,
  REVIEW_OUTCOMES,
  STAY_OUTCOMES,
  URGENCIES,
  WEEKDAYS,
} from '@throughline/continuum';
import { Effective, LocalDate, SealedText, StaffId } from '@throughline/kernel';
import { z } from 'zod';
import { Code, Level, Place } from './place.js';

const id = z.uuid();
/** How many codes an entry lists of one sort, at most. */
export const CODES_MAX = 40;
const codes = z.array(Code).max(CODES_MAX);

/** What every entry holds. Stored for good: a released shape is never edited, it gets a new schema version. */
const common = {
  entryId: id,
  /** Spaced integer that orders entries of one instant; kept by corrections. */
  seq: z.int(),
  effective: Effective,
  facilityId: Code,
  narrative: SealedText.nullable(),
};
const entry = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...common, ...shape });

const placement = { placementId: id };
const placementOrNone = { placementId: id.nullable() };
const levelChange = { ...placement, to: Place };

export const InquiryOutcome = z.enum(INQUIRY_OUTCOMES);
export const PLACES_OF_LIVING = [
  'home',
  'sober-living',
  'residential',
  'shelter',
  'unhoused',
  'institution',
  'other',
] as const;
/** The most units that one authorization can grant. */
export const UNITS_MAX = 100_000;
export const CONTACT_METHODS = ['in-person', 'phone', 'video', 'message'] as const;

/** One schema per kind of entry: the TypeScript type, the parser and the JSON Schema come from it. */
export const ENTRY_SCHEMAS = {
  InquiryReceived: entry('InquiryReceived', {
    source: Code.nullable(),
    /** Null while the inquiry is open. */
    outcome: InquiryOutcome.nullable(),
    exclusions: codes,
    referralTarget: Code.nullable(),
    /** It states that a crisis noted before is over; false says nothing about it. */
    crisisOver: z.boolean(),
  }),
  /** The facility waits for nothing more of the inquiry. */
  InquiryClosed: entry('InquiryClosed', { reason: InquiryOutcome }),
  AssessmentRecorded: entry('AssessmentRecorded', {
    parts: codes,
    /** Ratings are opaque strings: ASAM 4e rates with symbols such as `3A` and `ANY`, never averaged. */
    ratings: z.array(z.strictObject({ dimension: Code, rating: z.string().min(1).max(12) })).max(40),
    findings: codes,
    recommendedLevel: Level.nullable(),
    /** It states that a crisis noted before is over; false says nothing about it. */
    crisisOver: z.boolean(),
  }),
  EntryReviewed: entry('EntryReviewed', { reviews: id, outcome: z.enum(REVIEW_OUTCOMES) }),
  LevelRecommended: entry('LevelRecommended', { level: Level, assessmentId: id.nullable(), reason: Code.nullable() }),
  CoverageVerified: entry('CoverageVerified', {
    outcome: z.enum(COVERAGE_OUTCOMES),
    /** The level that is spoken of; null for all. */
    level: Level.nullable(),
    payer: z.enum(PAYERS).nullable(),
  }),
  AuthorizationRecorded: entry('AuthorizationRecorded', {
    state: z.enum(AUTHORIZATION_DECISIONS),
    level: Level.nullable(),
    from: LocalDate.nullable(),
    /** The last day that it covers. */
    lastDay: LocalDate.nullable(),
    payer: z.enum(PAYERS).nullable(),
    urgency: z.enum(URGENCIES).nullable(),
    /** When the payer was asked, by when it has to answer, and when it answered. */
    submitted: Effective.nullable(),
    due: Effective.nullable(),
    decided: Effective.nullable(),
    /** What was asked for or granted, as the payer counts it. */
    units: z.strictObject({ unit: z.enum(AUTHORIZATION_UNITS), amount: z.int().min(0).max(UNITS_MAX) }).nullable(),
    /** Why it was denied, in a code of the pack. */
    denial: Code.nullable(),
    appeal: z.enum(APPEAL_STATES).nullable(),
    /** The payer's number for it. It points to a person, and so it is sealed. */
    reference: SealedText.nullable(),
  }),
  /** A physician determined that so many hours of care a week are needed at a level. */
  CertificationRecorded: entry('CertificationRecorded', {
    level: Level,
    hoursPerWeek: z.int().min(1).max(168),
    from: LocalDate,
    /** The last day for which it is valid. */
    lastDay: LocalDate,
    /** Who certified; null where that is not one of the staff. */
    physician: StaffId.nullable(),
  }),
  Admitted: entry('Admitted', { ...placement, to: Place, source: Code.nullable() }),
  SteppedUp: entry('SteppedUp', levelChange),
  SteppedDown: entry('SteppedDown', levelChange),
  Transferred: entry('Transferred', levelChange),
  PhaseChanged: entry('PhaseChanged', { ...placement, phase: Code }),
  ScheduleSet: entry('ScheduleSet', {
    ...placement,
    days: z.array(z.enum(WEEKDAYS)).max(7),
    window: z.enum(DAY_WINDOWS).nullable(),
    modality: z.enum(MODALITIES).nullable(),
    sessionMinutes: z.int().min(1).max(1440).nullable(),
  }),
  LeaveStarted: entry('LeaveStarted', { ...placement, leave: Code, expectedReturn: Effective.nullable() }),
  LeaveEnded: entry('LeaveEnded', { ...placement, outcome: z.enum(LEAVE_OUTCOMES) }),
  ReferredOut: entry('ReferredOut', {
    ...placementOrNone,
    target: Code,
    reason: Code.nullable(),
    expectedReturn: Effective.nullable(),
  }),
  ReturnedFromReferral: entry('ReturnedFromReferral', {
    ...placementOrNone,
    outcome: z.enum(REFERRAL_OUTCOMES),
  }),
  ContinuedStayReviewed: entry('ContinuedStayReviewed', {
    ...placement,
    outcome: z.enum(STAY_OUTCOMES),
    nextReview: LocalDate.nullable(),
  }),
  LivingEnvironmentRecorded: entry('LivingEnvironmentRecorded', {
    place: z.enum(PLACES_OF_LIVING),
    safe: z.boolean().nullable(),
    substanceFree: z.boolean().nullable(),
    supports: codes,
  }),
  CareTeamAssigned: entry('CareTeamAssigned', {
    ...placementOrNone,
    /** Staff are pseudonymous ids; their names live in the identity vault. */
    members: z.array(z.strictObject({ staffId: StaffId, role: Code })).max(40),
  }),
  ReturnToUseReported: entry('ReturnToUseReported', { ...placementOrNone, response: Code.nullable() }),
  /** Whoever takes a client over says that the client is there. */
  ArrivalAccepted: entry('ArrivalAccepted', placement),
  AftercarePlanned: entry('AftercarePlanned', {
    ...placementOrNone,
    components: codes,
    firstContactOn: LocalDate.nullable(),
  }),
  Discharged: entry('Discharged', {
    ...placement,
    disposition: Code,
    planned: z.boolean(),
    destination: Code.nullable(),
  }),
  AftercareStarted: entry('AftercareStarted', { ...placement, programId: Code.nullable() }),
  AftercareContactRecorded: entry('AftercareContactRecorded', {
    ...placementOrNone,
    method: z.enum(CONTACT_METHODS),
    reached: z.boolean(),
  }),
  AftercareEnded: entry('AftercareEnded', { ...placement, outcome: Code }),
  /** Possible outside any placement: it ends every one that is open. What happened is told in the narrative. */
  DeathRecorded: entry('DeathRecorded', {}),
  ClientAttributesRecorded: entry('ClientAttributesRecorded', {
    population: z.enum(POPULATIONS).nullable(),
    attributes: z.array(z.strictObject({ code: Code, value: Code })).max(40),
  }),
} as const;

export type EntryKind = keyof typeof ENTRY_SCHEMAS;
export type EntryOf<Kind extends EntryKind> = z.infer<(typeof ENTRY_SCHEMAS)[Kind]>;
export type EntryBody = { [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];
export const LEVEL_CHANGE_KINDS = ['SteppedUp', 'SteppedDown', 'Transferred'] as const;
export type LevelChangeKind = (typeof LEVEL_CHANGE_KINDS)[number];

export const KIND_OF_DIRECTION = {
  'step-up': 'SteppedUp',
  'step-down': 'SteppedDown',
  transfer: 'Transferred',
} as const;

export const ENTRY_KINDS = Object.keys(ENTRY_SCHEMAS) as readonly EntryKind[];
export const EntryBody = z.discriminatedUnion(
  'kind',
  Object.values(ENTRY_SCHEMAS) as [(typeof ENTRY_SCHEMAS)['Admitted'], ...(typeof ENTRY_SCHEMAS)[EntryKind][]],
);

export const isLevelChange = (kind: string): kind is LevelChangeKind =>
  kind === 'SteppedUp' || kind === 'SteppedDown' || kind === 'Transferred';
