import type { Path, Proposal } from '@throughline/care-path';
import type { ObligationRow } from './obligations.rows.js';

/** A proposed move waits for its approver; any answer to it meets the duty. */
export function dutiesOfProposals(path: Path, proposalIds: readonly string[]): readonly ObligationRow[] {
  return proposalIds.flatMap((proposalId) => {
    const proposal = path.proposals.get(proposalId);
    return proposal ? proposal.data.obligations.map((duty) => rowOf(proposal, duty)) : [];
  });
}

function rowOf({ data, state, closed, recordedAt }: Proposal, duty: Proposal['data']['obligations'][number]): ObligationRow {
  const { entry } = data;
  return {
    openedBy: data.proposalId,
    closedBy: closed?.versionId ?? null,
    subject: 'proposal',
    subjectKind: entry.kind,
    clockId: duty.clockId,
    title: duty.title,
    ownerRole: duty.ownerRole,
    facilityId: entry.facilityId,
    programmeId: 'to' in entry && entry.kind !== 'AuthorisationRecorded' ? entry.to.programmeId : null,
    placementId: 'placementId' in entry ? entry.placementId : null,
    openedAt: recordedAt,
    opensFrom: duty.opensFrom,
    warnAt: duty.warnAt,
    dueAt: duty.dueAt,
    state: state === 'waiting' ? 'open' : 'met',
    closedAt: closed?.recordedAt ?? null,
  };
}
