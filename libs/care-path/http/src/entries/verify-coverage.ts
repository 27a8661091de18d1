import { Choice } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

const OUTCOMES = ['verified', 'pending', 'not-covered', 'self-pay'] as const;

export class CoverageVerificationBody extends RecordingBody {
  @Choice(OUTCOMES, { description: 'What the insurer was found to pay for.', example: 'verified' })
  outcome!: (typeof OUTCOMES)[number];
}

/** Coverage as it was found, before anyone commits to anything. */
export const verifyCoverage = entrySlice({
  command: 'VerifyCoverage',
  path: 'coverage-verifications',
  summary: 'Record what coverage was found',
  roles: MAY.verifyCoverage,
  body: CoverageVerificationBody,
  kinds: ['CoverageVerified'],
  move: null,
  asserted: ({ outcome }, { common }) => ({ kind: 'CoverageVerified', ...common, outcome }),
});
