import type { DocumentedProblem } from '@throughline/nest-kit';

const wholeProvider: DocumentedProblem = {
  status: 403,
  code: 'whole-provider-needed',
  detail: 'This needs access to all facilities of the provider.',
};
const unknown: DocumentedProblem = { status: 404, code: 'facility-unknown', detail: 'There is no such facility.' };

/** What the routes of facilities refuse. */
export const facilityProblems = {
  unknown: [unknown],
  opening: [
    wholeProvider,
    {
      status: 400,
      code: 'zone-unknown',
      detail: 'This is no zone of the IANA time-zone database, e.g. America/Chicago.',
    },
    { status: 409, code: 'facility-exists', detail: 'There is a facility with this code already.' },
  ],
  closing: [
    wholeProvider,
    unknown,
    { status: 409, code: 'facility-closed', detail: 'This facility is closed already.' },
    { status: 422, code: 'dates-out-of-order', detail: 'A facility does not close before it opens.' },
  ],
  adopting: [
    wholeProvider,
    unknown,
    { status: 422, code: 'pack-unknown', detail: 'This version of the pack is not published here; publish it first.' },
  ],
} satisfies Record<string, readonly DocumentedProblem[]>;
