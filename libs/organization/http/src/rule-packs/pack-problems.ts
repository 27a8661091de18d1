import type { DocumentedProblem } from '@throughline/nest-kit';

/** What the routes of rule packs refuse. */
export const packProblems = {
  unknown: [{ status: 404, code: 'pack-unknown', detail: 'This version of the pack is not published here.' }],
  publishing: [
    { status: 403, code: 'whole-provider-needed', detail: 'This needs access to all facilities of the provider.' },
    {
      status: 400,
      code: 'pack-faulty',
      detail: 'The rule pack has faults; each is listed with its line and column.',
      details: {
        faults: [
          {
            line: 12,
            column: 9,
            pointer: '/moves/0/to',
            code: 'unknown-level',
            message: 'There is no level of this code.',
          },
        ],
      },
    },
    { status: 409, code: 'pack-version-taken', detail: 'This version is published already with other content.' },
  ],
} satisfies Record<string, readonly DocumentedProblem[]>;
