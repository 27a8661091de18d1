import { proposerDiffers, withdrawMove as withdraw } from '@throughline/care-path';
import { MAY } from '../roles.js';
import { carePathSlice } from '../slices/care-path-slice.js';
import { pathProblems } from '../slices/problems.js';
import { ProposalAnswerBody } from './answer-body.js';

/** Takes back a move that one has proposed oneself. */
export const withdrawMove = carePathSlice({
  command: 'WithdrawMove',
  path: 'proposals/:proposalId/withdrawal',
  tag: 'Proposals and plans',
  summary: 'Withdraw a move that you proposed',
  roles: MAY.withdrawProposals,
  body: ProposalAnswerBody,
  problems: [...pathProblems.proposals, ...pathProblems.codes, proposerDiffers],
  decide:
    ({ body, ids: { proposalId = '' } }) =>
    (path, context) =>
      withdraw({ proposalId, reason: body.reason ?? null, acceptImpact: null }, path, context),
});
