import { PROPOSABLE_EDITS, HANGING_ENDINGS } from '@throughline/care-path';
import { Choice, Id } from '@throughline/http-kit';
import { EditBody, EDIT_BODIES } from '../edits/edit-body.js';
import { ApiHeldEntries } from '../slices/held-entry.js';

@ApiHeldEntries(EDIT_BODIES)
export class ProposedEditBody extends EditBody {
  @Choice(PROPOSABLE_EDITS, { description: 'What is to be done once it is approved.', example: 'void' })
  do!: (typeof PROPOSABLE_EDITS)[number];

  @Choice(HANGING_ENDINGS, {
    description: 'With `void`: what becomes of the entries that hang on the voided one.',
    example: null,
    optional: true,
  })
  hanging?: (typeof HANGING_ENDINGS)[number] | null;

  @Id({
    description: 'With `hanging` as `attach`: the placement to attach them to. Default: the only open one.',
    example: null,
    optional: true,
  })
  attachTo?: string | null;
}
