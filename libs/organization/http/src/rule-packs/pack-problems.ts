import { defineProblem } from '@throughline/kernel';
import type { DeclaredProblem } from '@throughline/http-kit';
import { packVersionTaken } from '@throughline/organization';
import { packFaulty, packUnknown, wholeProviderNeeded } from '@throughline/organization-application';
import { knownProblems } from '../known/known-problems.js';

export const packNotYaml = defineProblem({
  code: 'pack-not-yaml',
  kind: 'malformed',
  sentence: 'The body is not a pack in YAML. Send the pack as application/yaml.',
});

/** What the routes of rule packs refuse. */
export const packProblems = {
  listing: knownProblems,
  unknown: [packUnknown, ...knownProblems],
  publishing: [wholeProviderNeeded, packNotYaml, packFaulty, packVersionTaken],
} satisfies Record<string, readonly DeclaredProblem[]>;
