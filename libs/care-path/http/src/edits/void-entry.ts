import { VoidReason, HANGING_ENDINGS } from '@throughline/care-path';
import { defineProblem } from '@throughline/kernel';
import { Choice, Code, Id } from '@throughline/http-kit';
import { NarrativeText } from '../fields/written.js';

export const voidNeedsDirector = defineProblem({
  code: 'void-needs-another-role',
  kind: 'forbidden',
  at: '/reason',
  sentence:
    'Only a director can void an entry for this reason. If you recorded it within the last ten minutes, send `undo`. Otherwise propose to void it.',
});

export class VoidBody {
  @Id({
    description: 'The version that you saw; refused when the entry has changed since.',
    example: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
  })
  replaces!: string;

  @Choice(VoidReason.options, {
    description:
      'Why it does not stand. For another client, ask to move it there instead. `undo`: you recorded it within the last ten minutes, and nothing relies on it. Other reasons take a director.',
    example: 'did-not-happen',
  })
  reason!: VoidReason;

  @Code({
    description: 'Coded reason for accepting that later entries read differently.',
    example: 'late-information',
    optional: true,
  })
  acceptImpact?: string | null;

  @Choice(HANGING_ENDINGS, {
    description:
      'What becomes of the entries that depend on this one: void them too, or attach them to another placement.',
    example: null,
    optional: true,
  })
  hanging?: (typeof HANGING_ENDINGS)[number] | null;

  @Id({
    description: 'With `attach`: the placement. Default: the only one open at the time of each entry.',
    example: null,
    optional: true,
  })
  attachTo?: string | null;

  @NarrativeText()
  narrative?: string | null;
}
