import { defineProblem } from '@throughline/kernel';
import type { DeclaredProblem } from '@throughline/nest-kit';
import { packVersionTaken } from '@throughline/organization';
import { wholeProviderNeeded } from '../recording/whole-provider.js';

export const packUnknown = defineProblem({
  code: 'pack-unknown',
  kind: 'not-found',
  sentence: 'This version of the pack is not published here. Publish it first, or name a published version.',
});

export const packNotYaml = defineProblem({
  code: 'pack-not-yaml',
  kind: 'malformed',
  sentence: 'The body is not a pack in YAML. Send the pack as application/yaml.',
});

export const packFaulty = defineProblem({
  code: 'pack-faulty',
  kind: 'malformed',
  sentence: 'The rule pack has faults. Correct each one that `faults` lists with its line and column.',
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
});

/** What the routes of rule packs refuse. */
export const packProblems = {
  unknown: [packUnknown],
  publishing: [wholeProviderNeeded, packNotYaml, packFaulty, packVersionTaken],
} satisfies Record<string, readonly DeclaredProblem[]>;
