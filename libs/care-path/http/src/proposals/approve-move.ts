import { approveMove as approve, approverIsProposer, proposalOutdated } from '@throughline/care-path';
import { MAY } from '../roles.js';
import { carePathSlice } from '../slices/care-path-slice.js';
import { pathProblems } from '../slices/problems.js';
import { ApprovalBody } from './answer-body.js';

/** Approves a proposed move: judged again as things stand now, and recorded in the same append. The approver is not the proposer. */
export const approveMove = carePathSlice({
  command: 'ApproveMove',
  path: 'proposals/:proposalId/approval',
  tag: 'Proposals and plans',
  summary: 'Approve a proposed move',
  roles: MAY.answerProposals,
  body: ApprovalBody,
  problems: [
    ...pathProblems.proposals,
    ...pathProblems.recording,
    ...pathProblems.judging,
    approverIsProposer,
    proposalOutdated,
  ],
  decide:
    ({ body, ids: { proposalId = '' } }) =>
    (path, context) =>
      approve({ proposalId, reason: body.reason ?? null, acceptImpact: body.acceptImpact ?? null }, path, context),
});
