import { ENTRY_SCHEMAS, type EntryKind, type EntryOf } from '@throughline/care-path';
import { Effective as StoredTime } from '@throughline/kernel';
import { component } from '@throughline/http-kit';
import type { EntryDetails, OfEveryEntry } from '@throughline/views';
import { z } from 'zod';
import { Effective } from './stored-shapes.js';

type Descriptions<Kind extends EntryKind> = {
  readonly [Field in keyof Omit<EntryOf<Kind>, OfEveryEntry | 'reference'>]: string;
};

const placementId = 'The placement that it is about.';
const placementOrNone = 'The placement that it is about. Null when it is about none.';
const to = 'Facility, program, track, and level that the client came to.';
const reason = 'Code of the reason. Null when none was given.';
const crisisOver = 'True: a crisis noted earlier is over. False says nothing about it.';
const payer = 'Kind of payer. Null when not stated.';

/** What each field of each kind of entry says. */
const DESCRIPTIONS: { readonly [Kind in EntryKind]: Descriptions<Kind> } = {
  InquiryReceived: {
    source: 'Code of who referred the client. Null when not stated.',
    outcome: 'Outcome of the inquiry. Null while it is open.',
    exclusions: 'Codes of findings that speak against an admission.',
    referralTarget: 'Code of where the client was sent. Null for nowhere.',
    crisisOver,
  },
  InquiryClosed: { reason: 'Why the inquiry was closed.' },
  AssessmentRecorded: {
    parts: 'Codes of the parts that were assessed.',
    ratings: 'A rating for each dimension, as text. Never average them.',
    findings: 'Codes of what was found.',
    recommendedLevel: 'Level that the assessment recommends. Null for none.',
    crisisOver,
  },
  EntryReviewed: {
    reviews: 'The entry that was reviewed.',
    outcome: 'Whether the reviewer accepted it or returned it.',
  },
  LevelRecommended: {
    level: 'The level recommended.',
    assessmentId: 'The assessment that it is based on. Null for none.',
    reason,
  },
  CoverageVerified: {
    outcome: 'Coverage status.',
    level: 'Level that the status is for. Null for all levels.',
    payer,
  },
  AuthorizationRecorded: {
    state: 'Authorization status.',
    level: 'Level that it is for. Null for any level.',
    from: 'First day that it covers. Null when not stated.',
    lastDay: 'Last day that it covers. Null when not stated.',
    payer,
    urgency: 'Whether a standard or an expedited answer was requested. Null when not stated.',
    submitted: 'When it was submitted. Null when not stated.',
    due: 'By when the payer must answer. Null when not stated.',
    decided: 'When the payer answered. Null when not stated.',
    units: 'Days, sessions, or hours that were requested or approved. Null when not stated.',
    denial: 'Code of the reason for a denial. Null when none was given.',
    appeal: 'Status of the appeal. Null when there is none.',
  },
  CertificationRecorded: {
    level: 'Level that is certified.',
    hoursPerWeek: 'How many hours of care a week the physician certified.',
    from: 'First day that it covers.',
    lastDay: 'Last day that it covers.',
    physician: 'Pseudonymous ID of the physician. Null when the physician is not on the staff.',
  },
  Admitted: { placementId, to, source: 'Code of who referred the client. Null when not stated.' },
  SteppedUp: { placementId, to },
  SteppedDown: { placementId, to },
  Transferred: { placementId, to },
  PhaseChanged: { placementId, phase: 'Code of the phase from then on.' },
  ScheduleSet: {
    placementId,
    days: 'Days of the week with a session.',
    window: 'Part of the day. Null when not stated.',
    modality: 'In person, virtual, or both. Null when not stated.',
    sessionMinutes: 'Length of a session in minutes. Null when not stated.',
  },
  LeaveStarted: {
    placementId,
    leave: 'Code of the kind of leave.',
    expectedReturn: 'When the client is expected back. Null when not known.',
  },
  LeaveEnded: { placementId, outcome: 'Whether the client returned.' },
  ReferredOut: {
    placementId: placementOrNone,
    target: 'Code of where the client was sent.',
    reason,
    expectedReturn: 'When the client is expected back. Null when not known.',
  },
  ReturnedFromReferral: {
    placementId: placementOrNone,
    outcome: 'Whether the care elsewhere was completed, and whether the client returned.',
  },
  ContinuedStayReviewed: {
    placementId,
    outcome: 'What the review found to be right.',
    nextReview: 'Day of the next review. Null when not set.',
  },
  LivingEnvironmentRecorded: {
    place: 'Where the client lives.',
    safe: 'Whether it is safe. Null when not known.',
    substanceFree: 'Whether it is substance-free. Null when not known.',
    supports: 'Codes of the people who support the client.',
  },
  CareTeamAssigned: {
    placementId: placementOrNone,
    members: 'The whole team: pseudonymous staff IDs with the code of each role.',
  },
  ReturnToUseReported: { placementId: placementOrNone, response: 'Code of the response. Null for none.' },
  ArrivalAccepted: { placementId },
  AftercarePlanned: {
    placementId: placementOrNone,
    components: 'Codes of the parts of the plan.',
    firstContactOn: 'Day of the first contact. Null when not set.',
  },
  Discharged: {
    placementId,
    disposition: 'Code of how the placement ended.',
    planned: 'Whether the discharge was planned.',
    destination: 'Code of where the client went. Null when not known.',
  },
  AftercareStarted: { placementId, programId: 'Code of the program. Null for none.' },
  AftercareContactRecorded: {
    placementId: placementOrNone,
    method: 'How the client was contacted.',
    reached: 'Whether the client was reached.',
  },
  AftercareEnded: { placementId, outcome: 'Code of how aftercare ended.' },
  DeathRecorded: {},
  ClientAttributesRecorded: {
    population: 'Population that the client belongs to. Null when not stated.',
    attributes: 'Other facts about the client, each a code with the code of its value.',
  },
};

const ofEveryEntry = {
  entryId: true,
  kind: true,
  seq: true,
  effective: true,
  facilityId: true,
  narrative: true,
} as const;
/** A time that an entry states beside its own is answered as that one is: in words. */
const shownShape = (schema: z.ZodObject): z.ZodObject =>
  schema.extend(
    Object.fromEntries(
      Object.entries(schema.shape).flatMap(([name, field]) =>
        field instanceof z.ZodNullable && field.unwrap() === StoredTime ? [[name, Effective.nullable()]] : [],
      ),
    ),
  );

const detailsOf = (kind: EntryKind) => {
  const schema: z.ZodObject = ENTRY_SCHEMAS[kind];
  return component(
    `${kind}Details`,
    `The fields of an entry of the kind ${kind}, in addition to those of every entry.`,
    shownShape(schema.omit({ ...ofEveryEntry, ...('reference' in schema.shape && { reference: true }) })),
    DESCRIPTIONS[kind],
  );
};

export const Details = component(
  'EntryDetails',
  'The fields of this kind of entry, in addition to those of every entry. `kind` names it.',
  z.union((Object.keys(DESCRIPTIONS) as EntryKind[]).map(detailsOf)) as unknown as z.ZodType<EntryDetails>,
);
