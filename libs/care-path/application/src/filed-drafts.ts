import { type Draft, entryOn, type Path } from '@throughline/care-path';
import type { FiledDraft } from './sealed-events.js';

/** Every event is filed under the facility of what it is about: its entry, else the entry, proposal or plan that it names. */
export const filed = (drafts: readonly Draft[], path: Path): readonly FiledDraft[] =>
  drafts.map((draft) => ({ ...draft, facilityId: facilityOf(draft, path) }));

function facilityOf({ data }: Draft, path: Path): string | null {
  if ('facilityId' in data) return data.facilityId;
  if ('entry' in data) return data.entry.facilityId;
  if ('entryId' in data) return entryOn(path, data.entryId)?.body.facilityId ?? null;
  if ('proposalId' in data) return path.proposals.get(data.proposalId)?.about.facilityId ?? null;
  return path.plans.get(data.planId)?.data.facilityId ?? null;
}
