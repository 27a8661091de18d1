import { reinstateEntry as putBack } from '@throughline/care-path';
import { Code, Id } from '../fields/coded.js';
import { NarrativeText } from '../fields/written.js';
import { MAY } from '../roles.js';
import { carePathSlice } from '../slices/care-path-slice.js';
import { narrativeOf } from '../slices/narrative-of.js';
import { pathProblems } from '../slices/problems.js';

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

/** Puts a voided entry back where it was. */
export const reinstateEntry = carePathSlice({
  command: 'ReinstateEntry',
  path: 'entries/:entryId/reinstatements',
  tag: 'Corrections',
  summary: 'Reinstate a voided entry',
  roles: MAY.voidEntries,
  body: ReinstatementBody,
  problems: pathProblems.editing,
  decide:
    ({ body, ids: { entryId = '' } }) =>
    (path, context) =>
      putBack(
        { entryId, replaces: body.replaces, narrative: narrativeOf(body), acceptImpact: body.acceptImpact ?? null },
        path,
        context,
      ),
});
