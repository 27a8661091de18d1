import type { HoldsNarrative } from '@throughline/care-path';
import type { Sealer } from '@throughline/identity';
import { Narrative } from '@throughline/kernel';
import { ENTRY_NARRATIVE_FIELD } from './sealed-events.js';

/** The free text of an entry out of its seal: what restates the entry seals it anew. Null when there is none, or no key any more. */
export function openedNarrative(
  sealer: Sealer,
  clientId: string,
  { body, recording }: HoldsNarrative,
): Narrative | null {
  if (body.narrative === null) return null;
  const opened = sealer.open(clientId, recording.versionId, ENTRY_NARRATIVE_FIELD, body.narrative);
  return 'text' in opened ? new Narrative(opened.text) : null;
}
