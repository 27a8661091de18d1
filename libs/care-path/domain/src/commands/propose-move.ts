import { defineProblem, mintedId, Refusal } from '@throughline/kernel';
import { advance } from '../advance.js';
import { besideOf } from '../anchor.js';
import { type AssertedEntry, type DraftEntry, foldable, type RecordEntry, type RecordingTerms } from '../draft.js';
import type { EntryBody } from '../entry.js';
import { versionsOn } from '../facts.js';
import { conformanceOf, judgeEntry } from '../judging.js';
import { approvalObligation } from '../obligations.js';
import { indexFor } from '../order.js';
import { placeOnPath } from '../place-on-path.js';
import { type Path, type Proposal, situationBefore } from '../path.js';
import { ACCEPTED } from '../acceptance.js';
import type { Decided } from '../decided.js';
import { assertPlanWaits } from '../plan-waits.js';
import { enforce } from '../possible.js';
import { recordEntry } from '../record.js';
import { assertCoded } from '../rules/codes.js';
import { assertReasonIsKnown, blocking, isReasonOfMove } from '../settle.js';
import type { DecisionContext } from '../decision-context.js';

export const entryNotJudged = defineProblem({
  code: 'entry-not-judged',
  sentence: 'Only a move that the rule pack checks can be proposed. Record this entry directly.',
});

export const approverIsProposer = defineProblem({
  code: 'approver-is-proposer',
  kind: 'forbidden',
  sentence: 'You proposed this move yourself. Ask another staff member to approve it.',
});

export const proposerDiffers = defineProblem({
  code: 'proposer-differs',
  kind: 'forbidden',
  sentence: 'Only its proposer can withdraw a move. Decline it instead.',
});

export const proposalOutdated = defineProblem({
  code: 'proposal-outdated',
  sentence: 'The path has changed since the proposal: the move now goes in another direction. Propose it again.',
});

export const proposalUnknown = defineProblem({
  code: 'proposal-unknown',
  kind: 'not-found',
  at: 'path:proposalId',
  sentence: 'There is no such proposal on this path. Read the path again, and use the ID of a proposal.',
});

export const proposalClosed = defineProblem({
  code: 'proposal-closed',
  kind: 'conflict',
  sentence:
    'This proposal has been approved, declined, or withdrawn already. Propose the move again if it is still meant.',
});

/** Asks a second person for a move that the pack wants approved. Holds the request; the path does not change. */
export function proposeMove(command: RecordEntry, path: Path, context: DecisionContext): Decided {
  const placed = placeOnPath(path.entries, command.entry, besideOf(path, command), context);
  const entry = {
    ...command.entry,
    ...placed,
    entryId: mintedId(context.commandId, context.nextPart, 'entry'),
  } as DraftEntry;
  const before = situationBefore(path.entries, indexFor(path.entries, foldable(entry)));
  const pack = context.packAdoptedBy(entry.facilityId, entry.effective.localDate);
  enforce(entry, before, path, pack, context);
  assertPlanWaits(path, command.fulfills);
  const body = foldable(entry);
  const toJudge = { entry: body, reason: command.reason, derived: advance(before, body).derived };
  const verdict = pack && judgeEntry(pack, before, toJudge, versionsOn(path));
  if (!pack || !verdict) throw new Refusal(entryNotJudged);
  assertReasonIsKnown(pack, command.reason);
  const acknowledged = verdict.findings
    .map(({ ruleId }) => ruleId)
    .filter((ruleId) => command.acknowledge.includes(ruleId));
  const judged = {
    pack: pack.ref,
    verdict,
    // As it would stand once approved: until then it stands nowhere.
    conformance: conformanceOf(verdict, { reason: command.reason, acknowledged, approved: true }),
    reason: command.reason,
    acknowledged,
    proposalId: null,
    approvedBy: null,
  };
  const approver = blocking(verdict).find(({ approval }) => approval !== null)?.approval ?? 'director';
  const data = {
    proposalId: mintedId(context.commandId, context.nextPart, 'proposal'),
    entry,
    judged,
    after: command.after,
    ...(command.before !== null && { before: command.before }),
    obligations: [approvalObligation(context.now, approver)],
    fulfills: command.fulfills,
  };
  return { events: [{ type: 'MoveProposed', data }], impact: [], acceptance: ACCEPTED, entryId: null };
}

export interface CloseProposal {
  readonly proposalId: string;
  readonly reason: string | null;
  readonly acceptImpact: string | null;
}

/** Approves a proposed move: it is judged again as things stand now, and goes onto the path in the same append. */
export function approveMove(command: CloseProposal, path: Path, context: DecisionContext): Decided {
  const proposal = waiting(path, command.proposalId);
  if (proposal.actor.id === context.actor.id) throw new Refusal(approverIsProposer);
  const { entry, judged, after, before = null, fulfills = null } = proposal.data;
  const pack = context.packBySha(judged.pack.sha256);
  assertCoded(pack, [...CLOSING, 'move', 'override'], command.reason, '/reason');
  const given = command.reason !== null && pack && isReasonOfMove(pack, command.reason) ? command.reason : null;
  assertSameDirection(entry, path, { after, before }, context);
  const recorded = recordEntry(
    {
      entry: assertedAgain(entry),
      after,
      before,
      reason: judged.reason ?? given,
      acknowledge: judged.acknowledged,
      acceptImpact: command.acceptImpact,
      // The plan may have been canceled or carried out since; the move is approved all the same.
      fulfills: path.plans.get(fulfills ?? '')?.state === 'planned' ? fulfills : null,
    },
    path,
    // The approval comes first.
    { ...context, nextPart: context.nextPart + 1 },
    { proposalId: command.proposalId, approver: context.actor },
  );
  const { proposalId, reason } = command;
  return { ...recorded, events: [{ type: 'MoveApproved', data: { proposalId, reason } }, ...recorded.events] };
}

const CLOSING = ['proposalClosing'] as const;

/** Whoever approves a step up has not approved a step down: what the path now says must be what was asked for. */
function assertSameDirection(
  entry: EntryBody,
  path: Path,
  terms: Pick<RecordingTerms, 'after' | 'before'>,
  context: DecisionContext,
): void {
  const placed = placeOnPath(path.entries, entry, besideOf(path, terms), context);
  const before = situationBefore(path.entries, indexFor(path.entries, { ...placed, entryId: entry.entryId }));
  if (!advance(before, entry).derived.assertedDiffers) return;
  throw new Refusal(proposalOutdated);
}

export const declineMove = (command: CloseProposal, path: Path, context: DecisionContext): Decided => {
  assertClosingIsCoded(waiting(path, command.proposalId), command, context);
  return closed('MoveDeclined', command);
};

/** Only whoever proposed a move may withdraw it; anyone else declines it. */
export function withdrawMove(command: CloseProposal, path: Path, context: DecisionContext): Decided {
  const proposal = waiting(path, command.proposalId);
  if (proposal.actor.id !== context.actor.id) throw new Refusal(proposerDiffers);
  assertClosingIsCoded(proposal, command, context);
  return closed('MoveWithdrawn', command);
}

const assertClosingIsCoded = ({ data }: Proposal, { reason }: CloseProposal, context: DecisionContext): void =>
  assertCoded(context.packBySha(data.judged.pack.sha256), CLOSING, reason, '/reason');

const closed = (type: 'MoveDeclined' | 'MoveWithdrawn', { proposalId, reason }: CloseProposal): Decided => ({
  events: [{ type, data: { proposalId, reason } }],
  impact: [],
  acceptance: ACCEPTED,
  entryId: null,
});

function waiting(path: Path, proposalId: string): Proposal {
  const proposal = path.proposals.get(proposalId);
  if (!proposal) throw new Refusal(proposalUnknown);
  if (proposal.state !== 'waiting') throw new Refusal(proposalClosed);
  return proposal;
}

/** The narrative stays with the proposal: sealed text belongs to the event that it was sealed for. */
function assertedAgain({ entryId: _entryId, seq: _seq, ...entry }: EntryBody): AssertedEntry {
  return { ...entry, narrative: null } as AssertedEntry;
}
