import type { Refusal } from '@throughline/kernel';
import { type AssertedEntry, NO_TERMS } from '../draft.js';
import type { Entry } from '../path.js';
import { ADA, aftercarePlan, discharge, GRACE, levelChange, on, Story } from '../scenario/index.js';
import { levelChange as levelChangeEntry } from './change-level.js';
import { correctEntry } from './correct-entry.js';
import { cancelPlannedMove, planMove } from './plan-move.js';
import { approveProposal, declineProposal } from './answer-proposal.js';
import { proposeMove } from './propose-move.js';
import { voidEntry } from './void-entry.js';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'recorded';
};

function admitted(level = '2.1'): Story {
  const story = new Story();
  story.actor = ADA;
  story.assess('2026-03-01T09:00');
  story.admit('2026-03-02T10:00', level);
  return story;
}
const propose = (
  story: Story,
  entry: AssertedEntry,
  terms: { reason?: string; acknowledge?: string[] } = {},
): string => {
  story.decide((path, context) => proposeMove({ ...NO_TERMS, reason: 'own-wish', ...terms, entry }, path, context));
  return [...story.path.proposals.keys()].at(-1) as string;
};
const approve = (story: Story, proposalId: string) => {
  story.actor = GRACE;
  return story.decide((path, context) =>
    approveProposal({ proposalId, reason: null, acceptImpact: null }, path, context),
  );
};
const exit = (story: Story) => discharge('2026-04-02T10:00', story.placementId, 'early-exit');
const voiding = (story: Story, entry: Entry) => {
  const { versionId, body } = story.entry(entry.body.entryId);
  const command = {
    entryId: body.entryId,
    replaces: versionId,
    reason: 'did-not-happen' as const,
    narrative: null,
    acceptImpact: 'checked',
  };
  return story.decide((path, context) => voidEntry(command, path, context));
};

describe('a proposal approved after the path has changed', () => {
  it('is refused when the step up that was asked for has become a step down', () => {
    const story = admitted();
    const change = levelChangeEntry(levelChange('2026-04-02T10:00', '2.5'), story.path, story.context('a'));
    const proposalId = propose(story, change);
    story.changeLevel('2026-03-20T10:00', '3.5');
    expect(codeOf(() => approve(story, proposalId))).toBe('proposal-outdated');
  });

  it('keeps of what was acknowledged only the rules that had something to say', () => {
    const story = admitted();
    const proposalId = propose(story, exit(story), { acknowledge: ['aftercare-planned', 'Jane.Doe'] });
    expect(story.path.proposals.get(proposalId)?.data).toMatchObject({
      judged: { acknowledged: ['aftercare-planned'] },
    });
  });

  it('was refused at once when its reason is none of the pack: nobody could ever approve it', () => {
    const story = admitted();
    expect(codeOf(() => propose(story, exit(story), { reason: 'no-such-code' }))).toBe('reason-unknown');
  });
});

describe('an approved move', () => {
  const correctDestination = (story: Story, entry: Entry, actor = GRACE) => {
    story.actor = actor;
    const restated = { ...exit(story), destination: 'home' } as AssertedEntry;
    const { versionId, body } = story.entry(entry.body.entryId);
    const command = {
      ...NO_TERMS,
      reason: 'own-wish',
      entryId: body.entryId,
      replaces: versionId,
      correction: 'wrong-detail' as const,
      entry: restated,
    };
    return story.decide((path, context) => correctEntry(command, path, context));
  };
  const approvedExit = () => {
    const story = admitted();
    approve(story, propose(story, exit(story)));
    return { story, entry: story.path.entries.at(-1) as Entry };
  };

  it('stays approved when someone who may approve it, and did not propose it, corrects it', () => {
    const { story, entry } = approvedExit();
    correctDestination(story, entry);
    expect(story.entry(entry.body.entryId).judged).toMatchObject({ conformance: 'justified', approvedBy: 'grace' });
  });

  it('is not corrected behind the approver by its proposer', () => {
    const { story, entry } = approvedExit();
    expect(codeOf(() => correctDestination(story, entry, ADA))).toBe('approval-needed');
    expect(codeOf(() => correctDestination(story, entry, { ...ADA, roles: ['clinician', 'director'] }))).toBe(
      'approval-needed',
    );
  });
});

describe('a move that is judged again', () => {
  it('is not called justified when the pack now wants an approval that nobody gave', () => {
    const story = admitted();
    story.actor = GRACE;
    const plan = story.record(aftercarePlan('2026-03-20T10:00'));
    const left = story.record(exit(story), { reason: 'own-wish' });
    expect(left.judged?.conformance).toBe('conforming');
    voiding(story, plan);
    expect(story.entry(left.body.entryId).judged).toMatchObject({
      conformance: 'non-conforming',
      verdict: { decision: 'justify' },
    });
  });
});

describe('coded reasons', () => {
  it('for accepting an impact come from the pack', () => {
    const story = new Story();
    story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    story.discharge('2026-04-02T10:00', { reason: 'done' });
    expect(codeOf(() => story.changeLevel('2026-03-05T10:00', '3.5', { acceptImpact: 'no-such-code' }))).toBe(
      'code-unknown',
    );
    expect(codeOf(() => story.changeLevel('2026-03-05T10:00', '3.5', { acceptImpact: 'late' }))).toBe('recorded');
  });

  it('for closing a proposal come from the pack', () => {
    const story = admitted();
    const proposalId = propose(story, exit(story));
    story.actor = GRACE;
    const decline = (reason: string) =>
      story.decide((path, context) => declineProposal({ proposalId, reason, acceptImpact: null }, path, context));
    expect(codeOf(() => decline('no-such-code'))).toBe('code-unknown');
    expect(codeOf(() => decline('not-indicated'))).toBe('recorded');
  });

  it('for planning and for canceling come from the pack', () => {
    const story = new Story();
    const plan = (reason: string) =>
      story.decide((path, context) =>
        planMove(
          {
            move: 'admission',
            facilityId: 'north',
            programId: null,
            placementId: null,
            level: '2.1',
            expected: on('2026-07-01'),
            reason,
            narrative: null,
          },
          path,
          context,
        ),
      );
    expect(codeOf(() => plan('no-such-code'))).toBe('reason-unknown');
    plan('urgent');
    const [planId = ''] = story.path.plans.keys();
    const cancel = (reason: string) =>
      story.decide((path, context) => cancelPlannedMove({ planId, reason }, path, context));
    expect(codeOf(() => cancel('no-such-code'))).toBe('code-unknown');
    expect(codeOf(() => cancel('no-bed'))).toBe('recorded');
  });
});
