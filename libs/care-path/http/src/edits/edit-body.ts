import { CorrectionReason, VoidReasonOfOthers } from '@throughline/care-path';
import { Choice, Id } from '@throughline/http-kit';
import { ENTRY_BODIES } from '../entries/entry-bodies.js';
import { NarrativeText } from '../fields/written.js';
import { OptionalHeldEntry } from '../slices/held-entry.js';

export const EDIT_BODIES = Object.values(ENTRY_BODIES).map(({ body }) => body);
const RECORDABLE = Object.keys(ENTRY_BODIES) as (keyof typeof ENTRY_BODIES)[];
const REASONS = [...new Set([...CorrectionReason.options, ...VoidReasonOfOthers.options])];

/** What one edit of a path takes, whichever it is. */
export abstract class EditBody {
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

  @OptionalHeldEntry(EDIT_BODIES, 'With `record` and `correct`: the body that records such an entry.', {
    facilityId: 'HAWTHORN',
    when: '2026-03-02T09:00-06:00',
    level: '2.1',
    programId: 'HAWTHORN-IOP',
  })
  entry?: object | null;

  @NarrativeText()
  narrative?: string | null;
}
