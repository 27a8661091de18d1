import { type DocumentedProblem, ON_TIMES } from '@throughline/nest-kit';

const unknownClient: DocumentedProblem = {
  status: 404,
  code: 'unknown-stream',
  detail: 'Nothing is recorded under this id.',
};
const notYours: DocumentedProblem = {
  status: 403,
  code: 'facility-not-yours',
  detail: 'This concerns a facility at which you have no rights.',
};
const facilityUnknown: DocumentedProblem = {
  status: 422,
  code: 'facility-unknown',
  detail: 'There is no such facility.',
};
const versionSuperseded: DocumentedProblem = {
  status: 409,
  code: 'version-superseded',
  detail: 'This entry has changed since that version. Read it again.',
};
const entryUnknown: DocumentedProblem = {
  status: 404,
  code: 'entry-not-on-path',
  detail: 'There is no such entry on this path.',
};
const impactNotAccepted: DocumentedProblem = {
  status: 422,
  code: 'impact-not-accepted',
  detail: 'Recording this changes how later entries read. Accept the impact with a reason.',
  details: { impact: [] },
};

/** A contradiction of what the path, the organization or the pack says: nothing is written. */
const contradicts = (code: string, detail: string): DocumentedProblem => ({ status: 422, code, detail });

const addsContradiction: DocumentedProblem = {
  status: 422,
  code: 'adds-contradiction',
  detail: 'Other entries of the path would contradict this. Change this one, or resolve them in the same command.',
  details: { contradictions: [] },
};

/** Where an entry belongs on the path, and what it refers to. */
const referring: readonly DocumentedProblem[] = [
  contradicts('entry-not-on-path', 'There is no such entry standing on this path.'),
  contradicts('after-on-another-day', 'The entry named in `after` happened on another day.'),
  contradicts('after-contradicts-time', 'The entry named in `after` happened later than the time given.'),
  contradicts('no-room-after', 'Too many entries stand between these two; correct their times instead.'),
  contradicts('plan-not-open', 'There is no such planned move waiting on this path.'),
  contradicts('dates-out-of-order', 'The last day comes before the first.'),
  contradicts('review-of-a-review', 'That entry is a review itself.'),
  contradicts('review-before-entry', 'The entry that was reviewed happened later.'),
  contradicts('referral-target-missing', 'A referral out names its target.'),
];

/** Which placement an entry concerns, and how that stands at its time. */
const placed: readonly DocumentedProblem[] = [
  contradicts('no-open-placement', 'The client has no open placement at that time.'),
  contradicts('placement-ambiguous', 'Several placements are open at that time. Say which.'),
  contradicts('placement-not-open', 'This placement is not open at that time on this path.'),
  contradicts('placement-of-another-facility', 'At that time this placement is at another facility.'),
  contradicts('not-present', 'The client is on leave or elsewhere at that time.'),
  contradicts('not-on-leave', 'The client is not on leave at that time.'),
  contradicts('not-referred-out', 'The client is not referred out at that time.'),
  contradicts('in-aftercare', 'That placement is an aftercare stay.'),
  contradicts('not-in-aftercare', 'That placement is no aftercare stay.'),
];

/** Where care is to be given, in the words of the pack and the organization. */
const naming: readonly DocumentedProblem[] = [
  contradicts('level-unknown', 'The rule pack in force does not know this level.'),
  contradicts('reason-unknown', 'The rule pack in force does not know this reason.'),
  contradicts('program-unknown', 'There is no such program.'),
  contradicts('program-of-another-facility', 'This program belongs to another facility.'),
];

/** What else is open at its time. */
const onTracks: readonly DocumentedProblem[] = [
  contradicts('phase-unknown', 'The rule pack in force does not know this phase here.'),
  contradicts('track-occupied', 'The client already has an open placement on this track. Change its level instead.'),
  contradicts('tracks-exclude-each-other', 'This track may not run beside the one that is open.'),
  contradicts('already-in-aftercare', 'The client is already in aftercare.'),
];

const moving: readonly DocumentedProblem[] = [
  ...naming,
  contradicts('facility-not-open', 'This facility was not open on that day.'),
  contradicts('program-not-open', 'This program was not open on that day.'),
  contradicts('level-not-of-program', 'This program does not deliver that level.'),
  contradicts('track-unknown', 'The rule pack in force does not know this track.'),
  contradicts('already-there', 'The client is already at this level in this program.'),
  ...onTracks,
  contradicts('direction-differs', 'On this path the move has another direction.'),
];

const codeUnknown = contradicts('code-unknown', 'The rule pack in force does not know this code.');
const impactNeedsAnotherRole: DocumentedProblem = {
  status: 403,
  code: 'impact-needs-another-role',
  detail: 'Only a director or a utilization reviewer may accept this impact. Propose it instead.',
  details: { impact: [] },
};

/** How a time at a facility may be wrong. */
const whens: readonly DocumentedProblem[] = [
  ...ON_TIMES,
  {
    status: 400,
    code: 'zone-unknown',
    detail: 'This is no zone of the IANA time-zone database, e.g. America/Chicago.',
  },
  {
    status: 400,
    code: 'offset-contradicts-zone',
    detail:
      'At that time the clocks of this zone did not show this offset from UTC; check the offset, the hour and daylight saving.',
  },
];

const recorded: readonly DocumentedProblem[] = [
  ...whens,
  { status: 422, code: 'in-the-future', detail: 'This has not happened yet. Plan it instead.' },
  { status: 422, code: 'before-birth', detail: 'This lies before the birth date that is recorded for the client.' },
  codeUnknown,
  contradicts('level-unknown', 'The rule pack in force does not know this level.'),
  facilityUnknown,
  addsContradiction,
  impactNotAccepted,
  impactNeedsAnotherRole,
  ...referring,
  ...placed,
];

const judged: readonly DocumentedProblem[] = [
  { status: 422, code: 'no-pack-in-force', detail: 'This facility had adopted no rule pack on that day.' },
  {
    status: 422,
    code: 'justification-needed',
    detail: 'The rule pack asks for a coded reason for this move.',
    details: { findings: [] },
  },
  {
    status: 422,
    code: 'approval-needed',
    detail: 'The rule pack asks for a second person to approve this move. Propose it.',
    details: { findings: [] },
  },
  {
    status: 422,
    code: 'move-refused',
    detail: 'The rule pack refuses this move. If it has already happened, acknowledge each finding.',
    details: { findings: [] },
  },
  ...moving,
];

/** What routes refuse beside what every route refuses. */
export const pathProblems = {
  client: [unknownClient, notYours],
  recording: recorded,
  judging: judged,
  editing: [
    entryUnknown,
    versionSuperseded,
    codeUnknown,
    impactNotAccepted,
    impactNeedsAnotherRole,
    contradicts('entry-voided', 'This entry is voided. Reinstate it first.'),
    addsContradiction,
    ...placed,
    ...onTracks,
    contradicts('entry-not-on-path', 'There is no such entry standing on this path.'),
    contradicts('review-before-entry', 'The entry that was reviewed happened later.'),
  ],
  correcting: [
    contradicts('kind-differs', 'A correction keeps the kind of an entry. Void it and record another.'),
    contradicts('not-correctable', 'A correction keeps the planned move that the entry carried out.'),
  ],
  planning: [
    ...whens,
    facilityUnknown,
    ...naming,
    contradicts('no-pack-in-force', 'This facility had adopted no rule pack on that day.'),
    contradicts('placement-not-open', 'This placement is not open on this path.'),
  ],
  codes: [codeUnknown],
  facility: [facilityUnknown],
  proposals: [
    { status: 404, code: 'proposal-not-found', detail: 'There is no such proposal on this path.' },
    { status: 409, code: 'proposal-closed', detail: 'This proposal has been answered already.' },
  ],
} as const satisfies Record<string, readonly DocumentedProblem[]>;
