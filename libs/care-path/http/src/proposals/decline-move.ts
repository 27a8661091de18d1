import { declineMove as decline } from '@throughline/care-path';
import { MAY } from '../roles.js';
import { carePathSlice } from '../slices/care-path-slice.js';
import { pathProblems } from '../slices/problems.js';
import { ProposalAnswerBody } from './answer-body.js';

/** Says no to a proposed move. */
export const declineMove = carePathSlice({
  command: 'DeclineMove',
  path: 'proposals/:proposalId/decline',
  tag: 'Proposals and plans',
  summary: 'Decline a proposed move',
  roles: MAY.answerProposals,
  body: ProposalAnswerBody,
  problems: [...pathProblems.proposals, ...pathProblems.codes],
  decide:
    ({ body, ids: { proposalId = '' } }) =>
    (path, context) =>
      decline({ proposalId, reason: body.reason ?? null, acceptImpact: null }, path, context),
});
