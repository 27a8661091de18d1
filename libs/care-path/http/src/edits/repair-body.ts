import { Choice, Code, Id, ListOf } from '@throughline/http-kit';
import { ApiHeldEntries } from '../slices/held-entry.js';
import { EditBody, EDIT_BODIES as bodies } from './edit-body.js';

const STEPS = ['record', 'correct', 'void', 'reinstate', 'attach'] as const;
const STEPS_MAX = 40;

@ApiHeldEntries(bodies)
export class RepairStepBody extends EditBody {
  @Choice(STEPS, { description: 'What the step does.', example: 'void' })
  do!: (typeof STEPS)[number];

  @Id({
    description: 'With `attach`: the placement. Default: the only one open at the time of the entry.',
    example: null,
    optional: true,
  })
  placementId?: string | null;
}

export class RepairBody {
  @ListOf(() => RepairStepBody, STEPS_MAX, {
    description: 'Judged together, by the path that they leave. Each is tried on what the ones before it leave.',
    example: [
      {
        do: 'void',
        entryId: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21',
        replaces: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
        because: 'wrong-date',
      },
    ],
  })
  steps!: RepairStepBody[];

  @Code({
    description: 'Coded reason for accepting that entries which are none of these read differently.',
    example: 'late-information',
    optional: true,
  })
  acceptImpact?: string | null;
}
