import { type EntryTexts, type HoldsTexts } from '@throughline/care-path';
import type { Sealing } from '@throughline/identity';
import { Narrative, type SealedText } from '@throughline/kernel';
import { ENTRY_NARRATIVE_FIELD, ENTRY_REFERENCE_FIELD } from './sealed-events.js';

/** The texts of an entry out of their seals: what restates the entry seals them anew. Null where there is none, or no key any more. */
export async function openedTexts(
  sealing: Sealing,
  clientId: string,
  { body, recording }: HoldsTexts,
): Promise<EntryTexts> {
  const opened = async (field: string, sealed: SealedText | null): Promise<Narrative | null> => {
    if (sealed === null) return null;
    const found = await sealing.open(clientId, recording.versionId, field, sealed);
    return 'text' in found ? new Narrative(found.text) : null;
  };
  return {
    narrative: await opened(ENTRY_NARRATIVE_FIELD, body.narrative),
    reference: await opened(ENTRY_REFERENCE_FIELD, 'reference' in body ? body.reference : null),
  };
}
