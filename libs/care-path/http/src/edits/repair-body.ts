import { CorrectionReason, VoidReason } from '@throughline/care-path';
import { ENTRY_BODIES } from '../entries/entry-bodies.js';
import { Choice, Code, Id } from '../fields/coded.js';
import { ListOf, NarrativeText } from '../fields/written.js';
import { ApiHeldEntries, OptionalHeldEntry } from '../slices/held-entry.js';

const bodies = Object.values(ENTRY_BODIES).map(({ body }) => body);
const RECORDABLE = Object.keys(ENTRY_BODIES) as (keyof typeof ENTRY_BODIES)[];
const STEPS = ['record', 'correct', 'void', 'reinstate', 'attach'] as const;
const STEPS_MAX = 40;
const REASONS = [...new Set([...CorrectionReason.options, ...VoidReason.options])];

@ApiHeldEntries(bodies)
export class RepairStepBody {
  @Choice(STEPS, { description: 'What the step does.', example: 'void' })
  do!: (typeof STEPS)[number];

  @Choice(RECORDABLE, {
    description: 'With `record`: the operation that records such an entry.',
    example: 'admitClient',
    optional: true,
  })
  what?: keyof typeof ENTRY_BODIES | null;

  @Id({ description: 'The entry, but with `record`.', example: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21', optional: true })
  entryId?: string | null;

  @Id({
    description: 'The version that you saw, but with `record`; refused when the entry has changed since.',
    example: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
    optional: true,
  })
  replaces?: string | null;

  @Choice(REASONS, { description: 'With `correct` and `void`: why.', example: 'wrong-date', optional: true })
  because?: string | null;

  @Id({
    description: 'With `attach`: the placement; the only one open at the time of the entry when left out.',
    example: null,
    optional: true,
  })
  placementId?: string | null;

  @OptionalHeldEntry(bodies, 'With `record` and `correct`: the body that records such an entry.', {
    facilityId: 'HAWTHORN',
    when: '2026-03-02T09:00-06:00',
    level: '2.1',
    programId: 'HAWTHORN-IOP',
  })
  entry?: object | null;

  @NarrativeText()
  narrative?: string | null;
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
