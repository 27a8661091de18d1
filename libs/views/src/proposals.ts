import { facilityOfProposal } from '@throughline/care-path';
import { rowOf } from './columns.js';
import { PROPOSAL_COLUMNS, type ProposalRow } from './proposals.rows.js';
import type { View } from './view.js';

/** Every proposed move and edit of each client, and how it was answered. */
export const proposals: View<ProposalRow> = {
  name: 'proposals',
  version: 3,
  columns: PROPOSAL_COLUMNS,
  lasts: {
    from: 'proposedAt',
    to: 'closedAt',
    untilEnd: { closedBy: null, state: 'waiting', closedAt: null, answeredBy: null },
  },
  key: (row) => row.proposalId,
  rows: (path, { proposalIds }) =>
    proposalIds.flatMap((proposalId) => {
      const proposal = path.proposals.get(proposalId);
      return proposal ? [{ ...rowOf(PROPOSAL_COLUMNS, proposal), facilityId: facilityOfProposal(path, proposal) }] : [];
    }),
};

/** A proposal as it stood at an instant (UTC ms): a later answer has not been given yet. */
export const proposalAsOf = (row: ProposalRow, at: number): ProposalRow =>
  row.closedAt === null || row.closedAt <= at
    ? row
    : { ...row, state: 'waiting', closedAt: null, closedBy: null, answeredBy: null };
