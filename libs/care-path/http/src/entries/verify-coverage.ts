import { COVERAGE_OUTCOMES, PAYERS } from '@throughline/continuum';
import { Choice, Code } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class CoverageVerificationBody extends RecordingBody {
  @Choice(COVERAGE_OUTCOMES, { example: 'verified' })
  outcome!: (typeof COVERAGE_OUTCOMES)[number];

  @Code({ description: 'The level with this coverage status. Default: every level.', example: '2.1', optional: true })
  level?: string | null;

  @Choice(PAYERS, { description: 'Who pays.', example: 'medicare', optional: true })
  payer?: (typeof PAYERS)[number] | null;
}
