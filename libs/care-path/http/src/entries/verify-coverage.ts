import { Choice } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

const OUTCOMES = ['verified', 'pending', 'not-covered', 'self-pay'] as const;

export class CoverageVerificationBody extends RecordingBody {
  @Choice(OUTCOMES, { description: 'What the insurer was found to pay for.', example: 'verified' })
  outcome!: (typeof OUTCOMES)[number];
}
