import { Code, Id } from '@throughline/http-kit';
import { NarrativeText } from '../fields/written.js';

export class ReinstatementBody {
  @Id({
    description: 'The version that you saw: that of the voiding.',
    example: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
  })
  replaces!: string;

  @Code({
    description: 'Coded reason for accepting that later entries read differently.',
    example: 'late-information',
    optional: true,
  })
  acceptImpact?: string | null;

  @NarrativeText()
  narrative?: string | null;
}
