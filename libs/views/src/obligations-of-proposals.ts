import { facilityOfProposal, type Path, type Proposal, UNTOUCHED } from '@throughline/care-path';
import { actionFor } from '@throughline/continuum';
import type { ObligationRow } from './obligations.rows.js';

/** A proposed move or edit waits for its approver; any answer to it meets the obligation. */
export function obligationsOfProposals(path: Path, proposalIds: readonly string[]): readonly ObligationRow[] {
  return proposalIds.flatMap((proposalId) => {
    const proposal = path.proposals.get(proposalId);
    return proposal ? proposal.data.obligations.map((obligation) => rowOf(path, proposal, obligation)) : [];
  });
}

function rowOf(
  path: Path,
  { data, about: entry, state, closed, recordedAt }: Proposal,
  obligation: Proposal['data']['obligations'][number],
): ObligationRow {
  return {
    openedBy: data.proposalId,
    closedBy: closed?.versionId ?? null,
    opener: 'proposal',
    openerKind: entry.kind,
    subjectKind: 'proposal',
    subjectId: data.proposalId,
    clockId: obligation.clockId,
    title: obligation.title,
    action: actionFor(obligation),
    ownerRole: obligation.ownerRole,
    facilityId: facilityOfProposal(path, { data, about: entry }),
    programId: 'to' in entry ? entry.to.programId : null,
    placementId: 'placementId' in entry ? entry.placementId : null,
    openedAt: recordedAt,
    opensFrom: obligation.opensFrom,
    warnAt: obligation.warnAt,
    dueAt: obligation.dueAt,
    overdueFrom: obligation.overdueFrom,
    lapsesAt: obligation.lapsesAt,
    state: state === 'waiting' ? 'open' : 'met',
    closedAt: closed?.recordedAt ?? null,
    ...UNTOUCHED,
  };
}
