import { type DraftEvent, entryOn, type Path } from '@throughline/care-path';
import type { FiledDraft } from './sealed-events.js';

/** Every event is filed under the facility of what it is about: its entry, else the entry, proposal or plan that it names. */
export const filed = (drafts: readonly DraftEvent[], path: Path): readonly FiledDraft[] =>
  drafts.map((draft) => ({ ...draft, facilityId: facilityOf(draft, path) }));

function facilityOf({ data }: DraftEvent, path: Path): string | null {
  const { entry, facilityId, entryId, proposalId, planId } = data as Readonly<Record<string, string | undefined>> & {
    entry?: { facilityId: string };
  };
  return (
    entry?.facilityId ??
    facilityId ??
    entryOn(path, entryId ?? '')?.body.facilityId ??
    path.proposals.get(proposalId ?? '')?.data.entry.facilityId ??
    path.plans.get(planId ?? '')?.data.facilityId ??
    null
  );
}
