import { EditBody, EDIT_BODIES } from '../edits/edit-body.js';
import { Choice, Id } from '../fields/coded.js';
import { ApiHeldEntries } from '../slices/held-entry.js';

const EDITS = ['record', 'correct', 'void', 'reinstate'] as const;

@ApiHeldEntries(EDIT_BODIES)
export class ProposedEditBody extends EditBody {
  @Choice(EDITS, { description: 'What is to be done once it is approved.', example: 'void' })
  do!: (typeof EDITS)[number];

  @Choice(['void', 'attach'] as const, {
    description: 'With `void`: what becomes of the entries that hang on the voided one.',
    example: null,
    optional: true,
  })
  hanging?: 'void' | 'attach' | null;

  @Id({
    description: 'With `hanging` as `attach`: the placement to attach them to; the only one open when left out.',
    example: null,
    optional: true,
  })
  attachTo?: string | null;
}
