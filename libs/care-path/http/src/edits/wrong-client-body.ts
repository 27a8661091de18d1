import { Code, Id } from '@throughline/http-kit';
import { RuleIds } from '../fields/written.js';

export class WrongClientBody {
  @Id({
    description: 'The version that you saw; refused when the entry has changed since.',
    example: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
  })
  replaces!: string;

  @Id({ description: 'The client whom the entry is about.', example: '7b1d5e90-2c4f-4f8a-9d6e-3a5b7c9d1e0f' })
  toClientId!: string;

  @Code({
    description: "Coded reason for the transition on the right client's path. Default: the earlier reason.",
    example: null,
    optional: true,
  })
  reason?: string | null;

  @RuleIds({
    description: 'Rule ids of findings that the entry has on the path of the right client.',
    example: [],
    optional: true,
  })
  acknowledge?: string[] | null;

  @Code({
    description: 'Coded reason for accepting that later entries of either client read differently.',
    example: 'late-information',
    optional: true,
  })
  acceptImpact?: string | null;
}
