import type { Refusal } from '@throughline/kernel';
import { NO_TERMS } from '../draft.js';
import { ADA, admission, assessment, discharge, GRACE, Story } from '../scenario/index.js';
import type { Step } from '../steps.js';
import { admit } from './admit.js';
import { approveProposal, declineProposal, withdrawProposal } from './answer-proposal.js';
import { proposeEdit } from './propose-edit.js';

const refused = (run: () => unknown): Refusal => {
  try {
    run();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('It was recorded.');
};
const closing = (proposalId: string, acceptImpact: string | null = null) => ({
  proposalId,
  reason: null,
  acceptImpact,
});

/** Admitted on March 2 and discharged on April 2; Ada knows that it was April 1. */
function stay() {
  const story = new Story();
  story.actor = ADA;
  story.assess('2026-03-01T09:00');
  const admitted = story.admit('2026-03-02T10:00', '2.1');
  const left = story.discharge('2026-04-02T10:00', { reason: 'own-wish' });
  return { story, admitted, left };
}

const voiding = ({ body, versionId }: { body: { entryId: string }; versionId: string }): Step => ({
  do: 'void',
  entryId: body.entryId,
  replaces: versionId,
  reason: 'did-not-happen',
  narrative: null,
  acceptImpact: null,
});

const propose = (story: Story, step: Step): string => {
  const decided = story.decide((path, context) => proposeEdit(step, undefined, path, context));
  expect(decided.events.map(({ type }) => type)).toEqual(['EditProposed']);
  return [...story.path.proposals.keys()].at(-1) as string;
};

describe('an edit whose impact its recorder is not allowed to accept', () => {
  it('waits, changes nothing, and asks a director', () => {
    const { story, left } = stay();
    const before = story.path.entries;
    const proposalId = propose(story, voiding(left));
    expect(story.path.entries).toBe(before);
    expect(story.path.proposals.get(proposalId)).toMatchObject({
      state: 'waiting',
      about: { kind: 'Discharged' },
      data: { edit: 'void', obligations: [{ clockId: 'approval-waiting', ownerRole: 'director' }] },
    });
  });

  it('is carried out in the same append as its approval', () => {
    const { story, left } = stay();
    const proposalId = propose(story, voiding(left));
    story.actor = GRACE;
    const decided = story.decide((path, context) => approveProposal(closing(proposalId), path, context));
    expect(decided.events.map(({ type }) => type)).toEqual(['EditApproved', 'EntryVoided']);
    expect([story.entry(left.body.entryId).active, story.levels]).toEqual([false, ['2.1']]);
  });

  it('restates an entry once it is approved and its impact is accepted', () => {
    const { story, left } = stay();
    story.assess('2026-05-02T10:00');
    const proposalId = propose(story, {
      do: 'correct',
      ...NO_TERMS,
      reason: 'own-wish',
      entryId: left.body.entryId,
      replaces: left.versionId,
      correction: 'wrong-date',
      entry: discharge('2026-04-01T10:00', story.placementId),
    });
    expect(story.entry(left.body.entryId).body.effective.localDate).toBe('2026-04-02');
    story.actor = GRACE;
    const request = refused(() => story.ask((path, context) => approveProposal(closing(proposalId), path, context)));
    expect(request).toMatchObject({
      code: 'impact-not-accepted',
      details: { acceptance: { needs: 'role', because: ['census-changed'] } },
    });
    story.decide((path, context) => approveProposal(closing(proposalId, 'late-information'), path, context));
    expect(story.entry(left.body.entryId)).toMatchObject({
      body: { effective: { localDate: '2026-04-01' } },
      superseded: [{ replacedBy: { reason: 'wrong-date' } }],
    });
  });

  it('records a late fact once it is approved', () => {
    const { story } = stay();
    const proposalId = propose(story, { do: 'record', ...NO_TERMS, entry: assessment('2026-03-01T12:00') });
    story.actor = GRACE;
    story.decide((path, context) => approveProposal(closing(proposalId, 'late-information'), path, context));
    expect(story.path.entries.filter(({ body }) => body.kind === 'AssessmentRecorded')).toHaveLength(2);
    expect(story.path.proposals.get(proposalId)?.state).toBe('approved');
  });

  it('is proposed as a move where a rule pack judges it', () => {
    const { story } = stay();
    const decided = story.ask((path, context) =>
      proposeEdit(
        { do: 'record', ...NO_TERMS, entry: discharge('2026-03-20T10:00', story.placementId) },
        undefined,
        path,
        context,
      ),
    );
    expect(decided.events.map(({ type }) => type)).toEqual(['MoveProposed']);
  });

  it('is refused when it would contradict the path, before anyone waits for it', () => {
    const { story, admitted } = stay();
    const hanging = refused(() => propose(story, voiding(admitted)));
    expect(hanging.code).toBe('entries-hang-on-it');
    expect(story.path.proposals.size).toBe(0);
  });

  it('takes off what hangs on the entry with it, when its proposer says so', () => {
    const { story, admitted } = stay();
    story.decide((path, context) => proposeEdit(voiding(admitted), { do: 'void', placementId: null }, path, context));
    story.actor = GRACE;
    const [proposalId = ''] = [...story.path.proposals.keys()];
    story.decide((path, context) => approveProposal(closing(proposalId, 'late-information'), path, context));
    expect(story.path.entries.filter(({ active }) => active).map(({ body }) => body.kind)).toEqual([
      'AssessmentRecorded',
    ]);
  });

  it('is refused once the entry has changed since it was proposed', () => {
    const { story, left } = stay();
    const proposalId = propose(story, voiding(left));
    const other = propose(story, voiding(left));
    story.actor = GRACE;
    story.decide((path, context) => approveProposal(closing(other), path, context));
    const error = refused(() => story.ask((path, context) => approveProposal(closing(proposalId), path, context)));
    expect(error.code).toBe('version-superseded');
    story.decide((path, context) => declineProposal(closing(proposalId), path, context));
    expect(story.path.proposals.get(proposalId)?.state).toBe('declined');
  });

  it('is withdrawn by its proposer only, and approved by anyone but them', () => {
    const { story, left } = stay();
    const proposalId = propose(story, voiding(left));
    const own = refused(() => story.ask((path, context) => approveProposal(closing(proposalId), path, context)));
    story.actor = GRACE;
    const another = refused(() => story.ask((path, context) => withdrawProposal(closing(proposalId), path, context)));
    expect([own.code, another.code]).toEqual(['approver-is-proposer', 'proposer-differs']);
    story.actor = ADA;
    story.decide((path, context) => withdrawProposal(closing(proposalId), path, context));
    const closed = refused(() => story.ask((path, context) => withdrawProposal(closing(proposalId), path, context)));
    expect(closed.code).toBe('proposal-closed');
  });

  it('is not proposed when it is so already', () => {
    const { story } = stay();
    const again = story.ask((path, context) =>
      proposeEdit({ do: 'record', ...NO_TERMS, entry: assessment('2026-03-01T09:00') }, undefined, path, context),
    );
    expect(again.events).toEqual([]);
  });

  it('does not stand in the way of what is recorded meanwhile', () => {
    const { story, left } = stay();
    propose(story, voiding(left));
    story.decide((path, context) => admit(admission('2026-05-02T10:00', '2.1', { reason: 'urgent' }), path, context));
    expect(story.levels).toEqual(['2.1']);
  });
});
