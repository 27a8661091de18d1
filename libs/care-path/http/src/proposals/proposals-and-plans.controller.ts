import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  approveProposal,
  approverIsProposer,
  cancelPlannedMove,
  declineProposal,
  entryNotJudged,
  levelMissing,
  planCarriedOut,
  planUnknown,
  proposalOutdated,
  proposerDiffers,
  entriesHangingOn,
  entryNotAttachable,
  withdrawProposal,
} from '@throughline/care-path';
import {
  CarePaths,
  type Decide,
  planMove,
  planNotCorrectable,
  proposeEdit,
  proposeMove,
} from '@throughline/care-path-application';
import { MAY } from '@throughline/access';
import { stepIncomplete, stepOf } from '../edits/repair-step.js';
import { ENTRY_BODIES } from '../entries/entry-bodies.js';
import { CancellationBody } from '../plans/cancel-planned-move.js';
import { PlannedMoveBody } from '../plans/plan-move.js';
import { PathCommand } from '../recording/path-command.js';
import { Sent, type Sending } from '../recording/sending.js';
import type { CarePathAnswerBody } from '../slices/answer-body.js';
import { heldEntry } from '../slices/held-entry.js';
import { pathProblems } from '../slices/problems.js';
import { ApprovalBody, ProposalAnswerBody } from './answer-body.js';
import { ProposedEditBody } from './propose-edit.js';
import { ProposalBody } from './propose-move.js';

/** Moves and edits that wait for a second person, and moves that are only intended. */
@ApiTags('Proposals and plans')
@Controller('v1/clients/:clientId')
export class ProposalsAndPlansController {
  constructor(@Inject(CarePaths) private readonly paths: CarePaths) {}

  @Post('proposals')
  @PathCommand({
    summary: 'Propose a move for approval',
    roles: MAY.proposeMoves,
    problems: [...pathProblems.recording, ...pathProblems.judging, entryNotJudged],
  })
  proposeMove(@Param('clientId') id: string, @Body() body: ProposalBody, @Sent() sent: Sending) {
    const { move, entry } = body;
    const decide = proposeMove({ move, entryFor: (command) => heldEntry(ENTRY_BODIES[command].body, entry) });
    return sent.answer(this.paths.record(id, sent.command('ProposeMove', body), decide));
  }

  /** Recording and correcting take the role that may record such an entry; taking off and putting back, any of these. */
  @Post('proposals/edits')
  @PathCommand({
    summary:
      'Propose a late entry, a correction, a void, or a reinstatement whose impact you are not allowed to accept',
    description:
      'It waits and changes nothing. A director or a utilization reviewer answers it as proposed moves are answered, and ' +
      'accepts its impact with the approval. A move is proposed as a move.',
    roles: MAY.proposeEdits,
    problems: [
      ...pathProblems.editing,
      ...pathProblems.correcting,
      planNotCorrectable,
      entriesHangingOn,
      entryNotAttachable,
      stepIncomplete,
      ...pathProblems.recording,
      ...pathProblems.judging,
      entryNotJudged,
    ],
  })
  proposeEdit(@Param('clientId') id: string, @Body() body: ProposedEditBody, @Sent() sent: Sending) {
    const hanging = body.hanging ? { do: body.hanging, placementId: body.attachTo ?? null } : undefined;
    const decide = proposeEdit(stepOf(body, sent, MAY.proposeEdits), hanging);
    return sent.answer(this.paths.record(id, sent.command('ProposeEdit', body), decide));
  }

  @Post('proposals/:proposalId/approval')
  @PathCommand({
    summary: 'Approve a proposed move or edit',
    roles: MAY.answerProposals,
    ids: ['proposalId'],
    problems: [
      ...pathProblems.proposals,
      ...pathProblems.recording,
      ...pathProblems.judging,
      ...pathProblems.editing,
      ...pathProblems.correcting,
      entriesHangingOn,
      entryNotAttachable,
      approverIsProposer,
      proposalOutdated,
    ],
  })
  approveMove(@Param() { clientId, proposalId }: ProposalIds, @Body() body: ApprovalBody, @Sent() sent: Sending) {
    const { reason = null, acceptImpact = null } = body;
    return this.#answerProposal(sent, { clientId, proposalId }, 'ApproveMove', body, (path, context) =>
      approveProposal({ proposalId, reason, acceptImpact }, path, context),
    );
  }

  @Post('proposals/:proposalId/decline')
  @PathCommand({
    summary: 'Decline a proposed move or edit',
    roles: MAY.answerProposals,
    ids: ['proposalId'],
    problems: [...pathProblems.proposals, ...pathProblems.codes],
  })
  declineMove(@Param() { clientId, proposalId }: ProposalIds, @Body() body: ProposalAnswerBody, @Sent() sent: Sending) {
    return this.#answerProposal(sent, { clientId, proposalId }, 'DeclineMove', body, (path, context) =>
      declineProposal({ proposalId, reason: body.reason ?? null, acceptImpact: null }, path, context),
    );
  }

  @Post('proposals/:proposalId/withdrawal')
  @PathCommand({
    summary: 'Withdraw a move or edit that you proposed',
    roles: MAY.withdrawProposals,
    ids: ['proposalId'],
    problems: [...pathProblems.proposals, ...pathProblems.codes, proposerDiffers],
  })
  withdrawMove(
    @Param() { clientId, proposalId }: ProposalIds,
    @Body() body: ProposalAnswerBody,
    @Sent() sent: Sending,
  ) {
    return this.#answerProposal(sent, { clientId, proposalId }, 'WithdrawMove', body, (path, context) =>
      withdrawProposal({ proposalId, reason: body.reason ?? null, acceptImpact: null }, path, context),
    );
  }

  @Post('planned-moves')
  @PathCommand({ summary: 'Plan a move', roles: MAY.planMoves, problems: [...pathProblems.planning, levelMissing] })
  planMove(@Param('clientId') id: string, @Body() body: PlannedMoveBody, @Sent() sent: Sending) {
    return sent.answer(this.paths.record(id, sent.command('PlanMove', body), planMove(body)));
  }

  @Post('planned-moves/:planId/cancellation')
  @PathCommand({
    summary: 'Cancel a planned move',
    roles: MAY.planMoves,
    ids: ['planId'],
    problems: [...pathProblems.codes, planUnknown, planCarriedOut],
  })
  cancelPlannedMove(@Param() { clientId, planId }: PlanIds, @Body() body: CancellationBody, @Sent() sent: Sending) {
    const decide: Decide = (path, context) => cancelPlannedMove({ planId, reason: body.reason }, path, context);
    return sent.answer(this.paths.record(clientId, sent.command('CancelPlannedMove', body, { planId }), decide));
  }

  #answerProposal(
    sent: Sending,
    { clientId, proposalId }: ProposalIds,
    name: string,
    body: ProposalAnswerBody,
    decide: Decide,
  ): Promise<CarePathAnswerBody> {
    return sent.answer(this.paths.record(clientId, sent.command(name, body, { proposalId }), decide));
  }
}

/** The ids of the route; unknown ones are refused by the decision. */
interface ProposalIds {
  readonly clientId: string;
  readonly proposalId: string;
}
interface PlanIds {
  readonly clientId: string;
  readonly planId: string;
}
