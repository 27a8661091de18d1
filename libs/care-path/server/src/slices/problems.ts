import type { DocumentedProblem } from '@throughline/nest-kit';

const unknownClient: DocumentedProblem = { status: 404, code: 'unknown-stream', detail: 'Nothing is recorded under this id.' };
const notYours: DocumentedProblem = { status: 403, code: 'facility-not-yours', detail: 'This concerns a facility at which you have no rights.' };
const facilityUnknown: DocumentedProblem = { status: 422, code: 'facility-unknown', detail: 'There is no such facility.' };
const versionSuperseded: DocumentedProblem = { status: 409, code: 'version-superseded', detail: 'This entry has changed since that version. Read it again.' };
const entryUnknown: DocumentedProblem = { status: 404, code: 'entry-not-on-path', detail: 'There is no such entry on this path.' };
const impactNotAccepted: DocumentedProblem = {
  status: 422,
  code: 'impact-not-accepted',
  detail: 'Recording this changes how later entries read. Accept the impact with a reason.',
  details: { impact: [] },
};

const recorded: readonly DocumentedProblem[] = [
  { status: 400, code: 'offset-contradicts-zone', detail: 'At that time the clocks of this zone did not show this offset from UTC; check the offset, the hour and daylight saving.' },
  { status: 422, code: 'in-the-future', detail: 'This has not happened yet. Plan it instead.' },
  { status: 422, code: 'before-birth', detail: 'This lies before the birth date that is recorded for the client.' },
  { status: 422, code: 'code-unknown', detail: 'The rule pack in force does not know this code.' },
  facilityUnknown,
  impactNotAccepted,
];

const judged: readonly DocumentedProblem[] = [
  { status: 422, code: 'no-pack-in-force', detail: 'This facility had adopted no rule pack on that day.' },
  { status: 422, code: 'justification-needed', detail: 'The rule pack asks for a coded reason for this move.', details: { findings: [] } },
  { status: 422, code: 'approval-needed', detail: 'The rule pack asks for a second person to approve this move. Propose it.', details: { findings: [] } },
  {
    status: 422,
    code: 'move-refused',
    detail: 'The rule pack refuses this move. If it has already happened, acknowledge each finding.',
    details: { findings: [] },
  },
];

/** What routes refuse beside what every route refuses. */
export const pathProblems = {
  client: [unknownClient, notYours],
  recording: recorded,
  judging: judged,
  editing: [entryUnknown, versionSuperseded, impactNotAccepted],
  facility: [facilityUnknown],
  proposals: [
    { status: 404, code: 'proposal-not-found', detail: 'There is no such proposal on this path.' },
    { status: 409, code: 'proposal-closed', detail: 'This proposal has been answered already.' },
  ],
} as const satisfies Record<string, readonly DocumentedProblem[]>;
