import type { CompiledPack } from '@throughline/continuum';
import { defineProblem, Refusal } from '@throughline/kernel';
import { ACCEPTED } from '../acceptance.js';
import { adoptedFor } from '../adopted.js';
import { advance } from '../advance.js';
import { besideOf } from '../anchor.js';
import type { Decided } from '../decided.js';
import type { DecisionContext } from '../decision-context.js';
import { assertedAgain, NO_TEXTS, type RecordingTerms } from '../draft.js';
import type { EntryBody } from '../entry.js';
import type { OtherData } from '../events.js';
import { indexFor } from '../order.js';
import { isEdit, type Path, type Proposal, situationBefore } from '../path.js';
import { placeOnPath } from '../place-on-path.js';
import { recordEntry } from '../record.js';
import { situationBeforeEntry } from '../resolve.js';
import { assertCoded } from '../rules/codes.js';
import { isReasonOfMove } from '../settle.js';
import { approvedEdit } from './propose-edit.js';

export const approverIsProposer = defineProblem({
  code: 'approver-is-proposer',
  kind: 'forbidden',
  sentence: 'You proposed this yourself. Ask another staff member to approve it.',
});

export const proposerDiffers = defineProblem({
  code: 'proposer-differs',
  kind: 'forbidden',
  sentence: 'Only its proposer can withdraw this. Decline it instead.',
});

export const proposalOutdated = defineProblem({
  code: 'proposal-outdated',
  sentence: 'The path has changed since the proposal: the move now has another direction. Propose it again.',
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
  sentence: 'This proposal has been approved, declined, or withdrawn already. Propose it again if it is still meant.',
});

interface CloseProposal {
  readonly proposalId: string;
  readonly reason: string | null;
  readonly acceptImpact: string | null;
}

/** Approves what was proposed: it is judged again as things stand now, and goes onto the path in the same append. */
export function approveProposal(command: CloseProposal, path: Path, context: DecisionContext): Decided {
  const proposal = waiting(path, command.proposalId);
  if (proposal.actor.id === context.actor.id) throw new Refusal(approverIsProposer);
  const { proposalId, reason } = command;
  // The approval comes first.
  const next = { ...context, nextPart: context.nextPart + 1 };
  if (isEdit(proposal.data)) {
    assertCoded(packOf(proposal, path, context), [...CLOSING, 'move', 'override'], reason, '/reason');
    const { data } = proposal;
    const decided = asProposed(() => approvedEdit(data, proposal, command.acceptImpact, path, next));
    return { ...decided, events: [{ type: 'EditApproved', data: { proposalId, reason } }, ...decided.events] };
  }
  const recorded = approvedMove(proposal.data, command, path, next);
  return { ...recorded, events: [{ type: 'MoveApproved', data: { proposalId, reason } }, ...recorded.events] };
}

function approvedMove(
  { entry, judged, after, before = null, fulfills = null }: OtherData<'MoveProposed'>,
  { proposalId, reason, acceptImpact }: CloseProposal,
  path: Path,
  context: DecisionContext,
): Decided {
  const pack = context.packBySha(judged.pack.sha256);
  assertCoded(pack, [...CLOSING, 'move', 'override'], reason, '/reason');
  const given = reason !== null && pack && isReasonOfMove(pack, reason) ? reason : null;
  assertSameDirection(entry, path, { after, before }, context);
  const terms = {
    after,
    before,
    reason: judged.reason ?? given,
    acknowledge: judged.acknowledged,
    acceptImpact,
    // The plan may have been canceled or carried out since; the move is approved all the same.
    fulfills: path.plans.get(fulfills ?? '')?.state === 'planned' ? fulfills : null,
  };
  const approval = { proposalId, approver: context.actor };
  // The narrative stays with the proposal: sealed text belongs to the event that it was sealed for.
  return asProposed(() => recordEntry({ ...terms, entry: assertedAgain(entry, NO_TEXTS) }, path, context, approval));
}

/** What is wrong with something proposed lies in the proposal: an approval has no such field. */
function asProposed<Result>(record: () => Result): Result {
  try {
    return record();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const faults = error.faults.map((fault) =>
      fault.pointer === '/acceptImpact' ? fault : { ...fault, pointer: 'path:proposalId' },
    );
    throw error.with({ faults });
  }
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

export const declineProposal = (command: CloseProposal, path: Path, context: DecisionContext): Decided => {
  const proposal = waiting(path, command.proposalId);
  assertClosingIsCoded(proposal, command, path, context);
  return closed(isEdit(proposal.data) ? 'EditDeclined' : 'MoveDeclined', command);
};

/** Only whoever proposed something may withdraw it; anyone else declines it. */
export function withdrawProposal(command: CloseProposal, path: Path, context: DecisionContext): Decided {
  const proposal = waiting(path, command.proposalId);
  if (proposal.actor.id !== context.actor.id) throw new Refusal(proposerDiffers);
  assertClosingIsCoded(proposal, command, path, context);
  return closed(isEdit(proposal.data) ? 'EditWithdrawn' : 'MoveWithdrawn', command);
}

const assertClosingIsCoded = (
  proposal: Proposal,
  { reason }: CloseProposal,
  path: Path,
  context: DecisionContext,
): void => assertCoded(packOf(proposal, path, context), CLOSING, reason, '/reason');

/** The pack that judged a proposed move; the one that its facility had adopted on that day for an edit. */
const packOf = ({ data, about }: Proposal, path: Path, context: DecisionContext): CompiledPack | undefined =>
  isEdit(data)
    ? adoptedFor(about, situationBeforeEntry(path, about), context).inForce
    : context.packBySha(data.judged.pack.sha256);

type Closing = 'MoveDeclined' | 'MoveWithdrawn' | 'EditDeclined' | 'EditWithdrawn';
const closed = (type: Closing, { proposalId, reason }: CloseProposal): Decided => ({
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
