import { ENTRY_SCHEMAS, type EntryKind, type EntryOf } from '@throughline/care-path';
import { Effective as StoredTime } from '@throughline/kernel';
import { component } from '@throughline/http-kit';
import type { EntryDetails, OfEveryEntry } from '@throughline/views';
import { z } from 'zod';
import { Effective } from './stored-shapes.js';

type Descriptions<Kind extends EntryKind> = {
  readonly [Field in keyof Omit<EntryOf<Kind>, OfEveryEntry | 'reference'>]: string;
};

const placementId = 'The placement.';
const placementOrNone = 'The placement; null when none is concerned.';
const to = 'Where it leads.';
const reason = 'The coded reason; null when none was given.';
const crisisOver = 'It states that a crisis noted before is over; false says nothing about it.';
const outcome = 'What came of it.';

/** What each field of each kind of entry says. */
const DESCRIPTIONS: { readonly [Kind in EntryKind]: Descriptions<Kind> } = {
  InquiryReceived: {
    source: 'Coded source; null when it was not said.',
    outcome: 'Null while the inquiry is open.',
    exclusions: 'Coded findings with which a client is not admitted.',
    referralTarget: 'Where the client was sent; null for nowhere.',
    crisisOver,
  },
  InquiryClosed: { reason: 'Why nothing more is waited for.' },
  AssessmentRecorded: {
    parts: 'Coded parts that were assessed.',
    ratings: 'Ratings by dimension: opaque, never to be averaged.',
    findings: 'Coded findings.',
    recommendedLevel: 'The level that it recommends; null for none.',
    crisisOver,
  },
  EntryReviewed: { reviews: 'The entry that was reviewed.', outcome },
  LevelRecommended: {
    level: 'The level recommended.',
    assessmentId: 'The assessment behind it; null for none.',
    reason,
  },
  CoverageVerified: { outcome, level: 'Of this level; null for all.', payer: 'Who pays; null when it was not said.' },
  AuthorizationRecorded: {
    state: 'What the payer said.',
    level: 'Of this level; null for any.',
    from: 'From this day; null when it was not said.',
    lastDay: 'The last day that it covers; null when it was not said.',
    payer: 'Who pays; null when it was not said.',
    urgency: 'How fast an answer was asked for; null when it was not said.',
    submitted: 'When it was submitted; null when it was not said.',
    due: 'By when the payer has to answer; null when it was not said.',
    decided: 'When the payer answered; null when it was not said.',
    units: 'What was requested or approved, as the payer counts it. Null when not stated.',
    denial: 'The coded reason of a denial; null when none was given.',
    appeal: 'Status of the appeal. Null when there is none.',
  },
  CertificationRecorded: {
    level: 'For this level.',
    hoursPerWeek: 'Care that the physician determined, in hours a week.',
    from: 'From this day.',
    lastDay: 'The last day for which it is valid.',
    physician: 'Who certified; pseudonymous. Null where that is not one of the staff.',
  },
  Admitted: { placementId, to, source: 'Coded source; null when it was not said.' },
  SteppedUp: { placementId, to },
  SteppedDown: { placementId, to },
  Transferred: { placementId, to },
  PhaseChanged: { placementId, phase: 'Code of the phase from then on.' },
  ScheduleSet: {
    placementId,
    days: 'Days of the week.',
    window: 'Part of the day; null when it was not said.',
    modality: 'In person, by video, or both; null when it was not said.',
    sessionMinutes: 'Length of a session, in minutes; null when it was not said.',
  },
  LeaveStarted: {
    placementId,
    leave: 'Coded kind of leave.',
    expectedReturn: 'When the return is expected, by the minute or by the day; null when it is not known.',
  },
  LeaveEnded: { placementId, outcome },
  ReferredOut: {
    placementId: placementOrNone,
    target: 'Where the client was sent, coded.',
    reason,
    expectedReturn: 'When the return is expected, by the minute or by the day; null when it is not known.',
  },
  ReturnedFromReferral: { placementId: placementOrNone, outcome },
  ContinuedStayReviewed: { placementId, outcome, nextReview: 'The day of the next review; null when it is not set.' },
  LivingEnvironmentRecorded: {
    place: 'Where the client lives.',
    safe: 'Null when it is not known.',
    substanceFree: 'Null when it is not known.',
    supports: 'Coded supports.',
  },
  CareTeamAssigned: {
    placementId: placementOrNone,
    members: 'The whole team: pseudonymous staff ids with coded roles.',
  },
  ReturnToUseReported: { placementId: placementOrNone, response: 'Coded response; null for none.' },
  ArrivalAccepted: { placementId },
  AftercarePlanned: {
    placementId: placementOrNone,
    components: 'Coded parts of the plan.',
    firstContactOn: 'The day of the first contact; null when it is not set.',
  },
  Discharged: {
    placementId,
    disposition: 'How the placement ended, coded.',
    planned: 'It was planned.',
    destination: 'Where the client went, coded; null when it is not known.',
  },
  AftercareStarted: { placementId, programId: 'Code of the program; null for none.' },
  AftercareContactRecorded: { placementId: placementOrNone, method: 'How.', reached: 'The client was reached.' },
  AftercareEnded: { placementId, outcome: 'Coded outcome.' },
  DeathRecorded: {},
  ClientAttributesRecorded: {
    population: 'Null when it was not said.',
    attributes: 'Other facts that a pack may ask for.',
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
