import { type Draft, entryOn, facilityOfPlan, facilityOfProposal, type Path } from '@throughline/care-path';
import type { FiledDraft } from './sealed-events.js';

/**
 * Every event is filed under the facility of what it is about: its entry, else the entry, proposal or plan that it names. A
 * move to another site is a matter of the site where the client is, until it has happened.
 */
export const filed = (drafts: readonly Draft[], path: Path): readonly FiledDraft[] =>
  drafts.map((draft) => ({ ...draft, facilityId: facilityOf(draft, path) }));

function facilityOf({ type, data }: Draft, path: Path): string | null {
  if (type === 'MoveProposed') return facilityOfProposal(path, { data, about: data.entry });
  if (type === 'MovePlanned') return facilityOfPlan(path, { data });
  if ('facilityId' in data) return data.facilityId;
  if ('entry' in data) return data.entry.facilityId;
  if ('entryId' in data) return entryOn(path, data.entryId)?.body.facilityId ?? null;
  if ('proposalId' in data) {
    const proposal = path.proposals.get(data.proposalId);
    return proposal ? facilityOfProposal(path, proposal) : null;
  }
  const plan = path.plans.get(data.planId);
  return plan ? facilityOfPlan(path, plan) : null;
}
