import type { Refusal } from '@throughline/kernel';
import { NO_TERMS } from '../draft.js';
import { ADA, discharge, GRACE, on, Story } from '../scenario/index.js';
import { cancelPlannedMove, planMove } from './plan-move.js';
import { approveProposal, declineProposal, withdrawProposal } from './answer-proposal.js';
import { proposeMove } from './propose-move.js';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'recorded';
};

/** Ada proposes an early exit, which the pack wants a director to approve. */
function proposed(): { story: Story; proposalId: string } {
  const story = new Story();
  story.actor = ADA;
  story.assess('2026-03-01T09:00');
  story.admit('2026-03-02T10:00', '2.1');
  const entry = discharge('2026-04-02T10:00', story.placementId, 'early-exit');
  story.decide((path, context) => proposeMove({ ...NO_TERMS, entry, reason: 'own-wish' }, path, context));
  return { story, proposalId: [...story.path.proposals.keys()][0] as string };
}
const closing = (proposalId: string) => ({ proposalId, reason: 'agreed', acceptImpact: null });

describe('a move that needs approval', () => {
  it('is refused without it, reason or not', () => {
    const story = new Story();
    story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    const leave = () => story.discharge('2026-04-02T10:00', { disposition: 'early-exit', reason: 'own-wish' });
    expect(codeOf(leave)).toBe('approval-needed');
  });

  it('can be proposed: the request is held, the path does not change, the approver has an obligation', () => {
    const { story, proposalId } = proposed();
    expect(story.levels).toEqual(['2.1']);
    expect(story.path.proposals.get(proposalId)).toMatchObject({
      state: 'waiting',
      data: { obligations: [{ clockId: 'approval-waiting', ownerRole: 'director' }] },
    });
  });

  it('goes onto the path in the same append as its approval, naming both people', () => {
    const { story, proposalId } = proposed();
    story.actor = GRACE;
    const decided = story.decide((path, context) => approveProposal(closing(proposalId), path, context));
    expect(decided.events.map(({ type }) => type)).toEqual(['MoveApproved', 'Discharged']);
    expect(story.path.entries.at(-1)?.judged).toMatchObject({
      conformance: 'justified',
      approvedBy: 'grace',
      proposalId,
    });
    expect(story.levels).toEqual([]);
  });

  it('is not approved by whoever proposed it', () => {
    const { story, proposalId } = proposed();
    expect(codeOf(() => story.decide((path, context) => approveProposal(closing(proposalId), path, context)))).toBe(
      'approver-is-proposer',
    );
  });

  it('is not approved by a role that the pack did not ask for', () => {
    const { story, proposalId } = proposed();
    story.actor = { ...ADA, id: 'another-clinician' };
    expect(codeOf(() => story.decide((path, context) => approveProposal(closing(proposalId), path, context)))).toBe(
      'approval-needed',
    );
  });

  it('is judged again when approved: a placement that has ended since refuses it', () => {
    const { story, proposalId } = proposed();
    story.actor = GRACE;
    story.discharge('2026-04-01T10:00', { reason: 'done' });
    expect(codeOf(() => story.decide((path, context) => approveProposal(closing(proposalId), path, context)))).toBe(
      'placement-not-open',
    );
  });

  it('is declined by others and withdrawn by its proposer, once', () => {
    const { story, proposalId } = proposed();
    story.actor = GRACE;
    expect(codeOf(() => story.decide((path, context) => withdrawProposal(closing(proposalId), path, context)))).toBe(
      'proposer-differs',
    );
    story.decide((path, context) => declineProposal(closing(proposalId), path, context));
    expect(story.path.proposals.get(proposalId)?.state).toBe('declined');
    expect(codeOf(() => story.decide((path, context) => declineProposal(closing(proposalId), path, context)))).toBe(
      'proposal-closed',
    );
    const again = proposed();
    again.story.decide((path, context) => withdrawProposal(closing(again.proposalId), path, context));
    expect(again.story.path.proposals.get(again.proposalId)?.state).toBe('withdrawn');
  });

  it('carries out the planned move that it names once it is approved, unless that was canceled', () => {
    for (const [canceled, state] of [
      [false, 'carried-out'],
      [true, 'canceled'],
    ] as const) {
      const story = new Story();
      story.actor = ADA;
      story.assess('2026-03-01T09:00');
      story.admit('2026-03-02T10:00', '2.1');
      const plan = {
        move: 'discharge' as const,
        facilityId: 'north',
        programId: null,
        placementId: null,
        level: null,
        expected: on('2026-04-02'),
        reason: null,
        narrative: null,
      };
      story.decide((path, context) => planMove(plan, path, context));
      const planId = [...story.path.plans.keys()][0] as string;
      const entry = discharge('2026-04-02T10:00', story.placementId, 'early-exit');
      story.decide((path, context) =>
        proposeMove({ ...NO_TERMS, entry, reason: 'own-wish', fulfills: planId }, path, context),
      );
      expect(story.path.plans.get(planId)?.state).toBe('planned');
      if (canceled) story.decide((path, context) => cancelPlannedMove({ planId, reason: 'changed' }, path, context));
      story.actor = GRACE;
      story.decide((path, context) =>
        approveProposal(closing([...story.path.proposals.keys()][0] as string), path, context),
      );
      expect(story.path.plans.get(planId)?.state).toBe(state);
      expect(story.levels).toEqual([]);
    }
  });

  it('is unknown when it is not on this path', () => {
    expect(
      codeOf(() => new Story().decide((path, context) => declineProposal(closing('nothing'), path, context))),
    ).toBe('proposal-unknown');
  });
});
