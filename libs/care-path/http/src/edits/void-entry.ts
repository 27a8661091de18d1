import { VoidReason } from '@throughline/care-path';
import { Choice, Code, Id } from '../fields/coded.js';
import { NarrativeText } from '../fields/written.js';

export class VoidBody {
  @Id({
    description: 'The version that you saw; refused when the entry has changed since.',
    example: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
  })
  replaces!: string;

  @Choice(VoidReason.options, {
    description: 'Why it does not stand. For another client, ask to move it there instead.',
    example: 'did-not-happen',
  })
  reason!: VoidReason;

  @Code({
    description: 'Coded reason for accepting that later entries read differently.',
    example: 'late-information',
    optional: true,
  })
  acceptImpact?: string | null;

  @NarrativeText()
  narrative?: string | null;
}
