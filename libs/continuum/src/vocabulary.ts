/** What a move rule or a gate can speak about: a level change is named by its direction. */
export const RULE_KINDS = [
  'admission',
  'step-up',
  'step-down',
  'lateral',
  'phase-change',
  'leave-start',
  'leave-end',
  'referral-out',
  'referral-return',
  'discharge',
  'aftercare-start',
  'aftercare-end',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What is stated and not moved, and can still be looked at: a recommended level, a schedule. No move rule speaks of it. */
const STATEMENT_KINDS = ['recommendation', 'schedule'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const isStatement = (kind: string): kind is StatementKind =>
  (STATEMENT_KINDS as readonly string[]).includes(kind);

/** What a gate can look at. */
export const GATE_KINDS = [...RULE_KINDS, ...STATEMENT_KINDS] as const;
export type GateKind = (typeof GATE_KINDS)[number];

/** Kinds of entry on a care path that can start, meet or end a clock. */
export const RECORDED_KINDS = [
  'InquiryReceived',
  'InquiryClosed',
  'AssessmentRecorded',
  'EntryReviewed',
  'LevelRecommended',
  'CoverageVerified',
  'AuthorizationRecorded',
  'CertificationRecorded',
  'Admitted',
  'SteppedUp',
  'SteppedDown',
  'Transferred',
  'PhaseChanged',
  'ScheduleSet',
  'LeaveStarted',
  'LeaveEnded',
  'ReferredOut',
  'ReturnedFromReferral',
  'ContinuedStayReviewed',
  'LivingEnvironmentRecorded',
  'CareTeamAssigned',
  'ReturnToUseReported',
  'ArrivalAccepted',
  'AftercarePlanned',
  'Discharged',
  'AftercareStarted',
  'AftercareContactRecorded',
  'AftercareEnded',
  'DeathRecorded',
  'ClientAttributesRecorded',
] as const;
export type RecordedKind = (typeof RECORDED_KINDS)[number];

const OF_THE_CLIENT: ReadonlySet<string> = new Set<RecordedKind>([
  'InquiryReceived',
  'InquiryClosed',
  'AssessmentRecorded',
  'EntryReviewed',
  'LevelRecommended',
  'CoverageVerified',
  'AuthorizationRecorded',
  'CertificationRecorded',
  'LivingEnvironmentRecorded',
  'DeathRecorded',
  'ClientAttributesRecorded',
]);
/** Whether entries of a kind can name a placement; the others are about the client. */
export const namesPlacement = (kind: string): boolean => !OF_THE_CLIENT.has(kind);

/** What an inquiry can come to. */
export const INQUIRY_OUTCOMES = [
  'admitted',
  'waitlisted',
  'referred-out',
  'crisis-988',
  'crisis-911',
  'not-eligible',
  'declined',
  'lost-contact',
  'duplicate',
] as const;
/** What a reviewer says of an entry, and how an assessment stands that may have had no review yet. */
export const REVIEW_OUTCOMES = ['accepted', 'returned'] as const;
export const REVIEW_STATES = ['not-reviewed', ...REVIEW_OUTCOMES] as const;
export const COVERAGE_OUTCOMES = ['verified', 'pending', 'not-covered', 'self-pay'] as const;
export const LEAVE_OUTCOMES = ['returned', 'did-not-return'] as const;
export const REFERRAL_OUTCOMES = ['completed', 'not-completed', 'did-not-return'] as const;
/** What a review of a continued stay can find right. */
export const STAY_OUTCOMES = ['continue', 'step-up', 'step-down', 'transfer', 'discharge'] as const;

/** What becomes of an open obligation when its clock starts again. */
export const RESTARTS = ['replaces', 'keeps'] as const;

/** What becomes of an open obligation when the client dies. */
export const AFTER_DEATH = ['ends', 'goes-on'] as const;

/** What a payer, or the facility, says of an authorization. */
export const AUTHORIZATION_DECISIONS = ['requested', 'approved', 'denied', 'not-required', 'ended'] as const;

/** Who pays, as far as rules about the time of an answer tell payers apart. Source: CMS1. The other payers are our own list. */
export const PAYERS = [
  'medicare',
  'medicare-advantage',
  'medicaid',
  'chip',
  'federal-exchange',
  'commercial',
  'employer',
  'other',
] as const;
export type Payer = (typeof PAYERS)[number];
/** How fast a payer is asked to answer. */
export const URGENCIES = ['standard', 'expedited'] as const;
/** What a payer counts when it grants something. */
export const AUTHORIZATION_UNITS = ['days', 'sessions', 'hours'] as const;
/** How an appeal against a denial stands. */
export const APPEAL_STATES = ['requested', 'upheld', 'overturned', 'withdrawn'] as const;

/** What an entry can come to, apart from the codes of a pack: a clock may make an exception of an outcome. */
export const OUTCOMES = [
  ...new Set([
    ...INQUIRY_OUTCOMES,
    ...REVIEW_OUTCOMES,
    ...COVERAGE_OUTCOMES,
    ...LEAVE_OUTCOMES,
    ...REFERRAL_OUTCOMES,
    ...STAY_OUTCOMES,
    ...(['reached', 'not-reached'] as const),
    ...AUTHORIZATION_DECISIONS,
  ]),
];

/** Every coded list that a pack can hold. A code outside its list is unknown; an empty list knows no code. */
export const REASON_LISTS = [
  'move',
  'override',
  'disposition',
  'denial',
  'referralTarget',
  'exclusion',
  'assessmentFinding',
  'assessmentPart',
  'dimension',
  'inquirySource',
  'leave',
  'returnToUse',
  'aftercareComponent',
  'aftercareOutcome',
  'support',
  'careTeamRole',
  'attribute',
  'attributeValue',
  'service',
  'intakeStep',
  'living',
  'planCancellation',
  'proposalClosing',
  'impact',
] as const;
export type ReasonList = (typeof REASON_LISTS)[number];

export const SETTINGS = ['community', 'outpatient', 'day-program', 'residential', 'inpatient', 'emergency'] as const;
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** The part of the day in which a program meets. */
export const DAY_WINDOWS = ['morning', 'day', 'evening'] as const;
export const MODALITIES = ['in-person', 'virtual', 'hybrid'] as const;

/** Where a placed client is meanwhile. */
export const PLACEMENT_STATUSES = ['present', 'on-leave', 'out-on-referral', 'aftercare'] as const;
/** Whom a pack or a program serves, and what a client is. */
export const POPULATIONS = ['adult', 'adolescent', 'transition-age'] as const;
export type Population = (typeof POPULATIONS)[number];

/** The level that the path itself gives to aftercare; it lies outside every pack's ladder. */
export const AFTERCARE_SYSTEM = 'throughline';
export const AFTERCARE_LEVEL = 'aftercare';
