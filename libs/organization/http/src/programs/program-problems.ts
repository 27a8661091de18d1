import type { DocumentedProblem } from '@throughline/nest-kit';

const wholeProvider: DocumentedProblem = {
  status: 403,
  code: 'whole-provider-needed',
  detail: 'This needs access to all facilities of the provider.',
};
const unknown: DocumentedProblem = { status: 404, code: 'program-unknown', detail: 'There is no such program.' };
const closed: DocumentedProblem = { status: 409, code: 'program-closed', detail: 'This program is closed.' };
const offer: readonly DocumentedProblem[] = [
  { status: 422, code: 'level-unknown', detail: "The facility's rule pack has no such level." },
  { status: 422, code: 'template-unknown', detail: "The facility's rule pack has no such program to follow." },
];

/** What the routes of programs refuse. */
export const programProblems = {
  unknown: [unknown],
  opening: [
    wholeProvider,
    ...offer,
    { status: 409, code: 'program-exists', detail: 'There is a program with this code already.' },
    { status: 422, code: 'facility-unknown', detail: 'There is no such facility.' },
    { status: 422, code: 'facility-not-open', detail: 'The facility is not open on that day.' },
  ],
  changing: [wholeProvider, unknown, closed, ...offer],
  closing: [
    wholeProvider,
    unknown,
    closed,
    { status: 422, code: 'dates-out-of-order', detail: 'A program does not close before it opens.' },
  ],
} satisfies Record<string, readonly DocumentedProblem[]>;
