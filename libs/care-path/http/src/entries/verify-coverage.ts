import { COVERAGE_OUTCOMES } from '@throughline/continuum';
import { Choice } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

export class CoverageVerificationBody extends RecordingBody {
  @Choice(COVERAGE_OUTCOMES, { description: 'What the insurer was found to pay for.', example: 'verified' })
  outcome!: (typeof COVERAGE_OUTCOMES)[number];
}
