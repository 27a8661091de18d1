import { LIVE } from '@throughline/kernel';
import { NO_TERMS } from '../draft.js';
import type { Entry } from '../path.js';
import { ADA, aftercarePlan, assessment, discharge, GRACE, Story } from '../scenario/index.js';
import { approveProposal } from './answer-proposal.js';
import { proposeEdit } from './propose-edit.js';
import { proposeMove } from './propose-move.js';
import { repairPath } from './repair-path.js';
import { undoEntry, undoUntil, UNDO_WINDOW_MS } from './undo-entry.js';
import { reinstateEntry, voidEntry } from './void-entry.js';

const OTHER: typeof ADA = { ...ADA, id: 'olga' };

/** A story in which Ada records, at noon. */
const ofAda = (): Story => Object.assign(new Story(), { actor: ADA });
const command = (story: Story, entry: Entry) => {
  const { entryId } = entry.body;
  const { versionId: replaces } = story.entry(entryId);
  return { entryId, replaces, reason: 'undo', narrative: null, acceptImpact: null } as const;
};
const undo = (story: Story, entry: Entry, key?: string) =>
  story.decide((path, context) => undoEntry(command(story, entry), path, context), key);
const until = (story: Story, entry: Entry): number | null =>
  undoUntil(story.path, story.entry(entry.body.entryId), story.actor.id, story.now);

/** What an undo is refused with; undefined when it is not. Whoever is refused is shown no time to undo it in either. */
function refusalOf(
  story: Story,
  entry: Entry,
): { code?: string; details?: { hanging?: readonly { entryId: string }[] } } {
  expect(until(story, entry)).toBeNull();
  try {
    undo(story, entry);
  } catch (error) {
    return error as ReturnType<typeof refusalOf>;
  }
  return {};
}

describe('an entry that its recorder undoes', () => {
  it('is off the path, with the reason of an undo', () => {
    const story = ofAda();
    const plan = story.record(aftercarePlan('2026-05-02T10:00'));
    expect(undo(story, plan).events).toMatchObject([{ type: 'EntryVoided', data: { reason: 'undo' } }]);
    expect(story.entry(plan.body.entryId)).toMatchObject({ active: false, voided: { reason: 'undo', actor: ADA } });
  });

  it('can be undone up to the last millisecond of ten minutes, and not a millisecond later', () => {
    const story = ofAda();
    const plan = story.record(aftercarePlan('2026-05-02T10:00'));
    const end = story.now + UNDO_WINDOW_MS;
    expect(UNDO_WINDOW_MS).toBe(600_000);
    story.now = end + 1;
    expect(refusalOf(story, plan)).toMatchObject({ code: 'undo-too-late' });
    story.now = end;
    expect(until(story, plan)).toBe(end);
    undo(story, plan);
    expect(story.entry(plan.body.entryId).active).toBe(false);
  });

  it('has no longer to live because its recorder corrected it', () => {
    const story = ofAda();
    const plan = story.record(aftercarePlan('2026-05-02T10:00'));
    const end = story.now + UNDO_WINDOW_MS;
    story.now = end - 1;
    correct(story, plan);
    expect(until(story, plan)).toBe(end);
    story.now = end + 1;
    expect(refusalOf(story, plan)).toMatchObject({ code: 'undo-too-late' });
  });

  it('is refused when it has changed since its recorder looked', () => {
    const story = ofAda();
    const plan = story.record(aftercarePlan('2026-05-02T10:00'));
    const seen = command(story, plan);
    correct(story, plan);
    expect(() => story.decide((path, context) => undoEntry(seen, path, context))).toThrow('changed since');
  });

  it('changes nothing once it is void', () => {
    const story = ofAda();
    const plan = story.record(aftercarePlan('2026-05-02T10:00'));
    undo(story, plan);
    expect([undo(story, plan).events, until(story, plan)]).toEqual([[], null]);
  });

  it('gives back to its recorder what it had relied on', () => {
    const story = ofAda();
    const assessed = story.assess('2026-05-01T09:00');
    const admitted = story.admit('2026-05-02T10:00', '2.1');
    undo(story, admitted);
    expect([story.levels, until(story, assessed)]).toEqual([[], story.now + UNDO_WINDOW_MS]);
  });
});

describe('an entry is not undone', () => {
  it('by someone else, be it a director', () => {
    const story = ofAda();
    const plan = story.record(aftercarePlan('2026-05-02T10:00'));
    for (const actor of [OTHER, GRACE]) {
      story.actor = actor;
      expect(refusalOf(story, plan)).toMatchObject({ code: 'entry-not-own' });
    }
  });

  it('by its recorder once someone else has corrected it', () => {
    const story = ofAda();
    const plan = story.record(aftercarePlan('2026-05-02T10:00'));
    story.actor = OTHER;
    correct(story, plan);
    expect(refusalOf(story, plan)).toMatchObject({ code: 'entry-not-own' });
    story.actor = ADA;
    expect(refusalOf(story, plan)).toMatchObject({ code: 'entry-not-own' });
  });

  it('by its recorder once a director has put it back', () => {
    const story = ofAda();
    const plan = story.record(aftercarePlan('2026-05-02T10:00'));
    undo(story, plan);
    story.actor = GRACE;
    story.decide((path, context) => reinstateEntry(command(story, plan), path, context));
    story.actor = ADA;
    expect(refusalOf(story, plan)).toMatchObject({ code: 'entry-not-own' });
  });

  it('by anyone when it was imported', () => {
    const story = ofAda();
    story.origin = { kind: 'import', system: 'elsewhere', recordId: '1', sourceRecordedAt: null };
    const plan = story.record(aftercarePlan('2026-05-02T10:00'));
    story.origin = LIVE;
    expect(refusalOf(story, plan)).toMatchObject({ code: 'entry-not-own' });
  });

  it.each([
    ['move', (story: Story) => proposedExit(story)],
    ['edit', (story: Story) => proposedAssessment(story)],
  ])('by its proposer or its approver when it is a %s that was approved', (_what, propose) => {
    const story = ofAda();
    story.assess('2026-03-01T09:00');
    story.admit('2026-03-02T10:00', '2.1');
    const proposalId = propose(story);
    story.actor = GRACE;
    const approval = { proposalId, reason: null, acceptImpact: 'late-information' };
    const { entryId } = story.decide((path, context) => approveProposal(approval, path, context));
    const approved = story.entry(entryId ?? '');
    expect(refusalOf(story, approved)).toMatchObject({ code: 'entry-not-own' });
    story.actor = ADA;
    expect(refusalOf(story, approved)).toMatchObject({ code: 'entry-not-own' });
    const own = story.record(aftercarePlan('2026-05-02T10:00'));
    expect(until(story, own)).toBe(story.now + UNDO_WINDOW_MS);
  });

  it.each([
    [
      'hangs on it',
      (story: Story) => story.admit('2026-05-02T10:00', '2.1', { reason: 'urgent' }),
      (story: Story) => story.discharge('2026-05-20T10:00', { reason: 'done' }),
    ],
    [
      'was judged on it',
      (story: Story) => story.assess('2026-05-02T10:00'),
      (story: Story) => story.admit('2026-05-03T10:00', '2.1'),
    ],
    [
      'found its placement as it left it',
      (story: Story) => {
        story.admit('2026-05-02T10:00', '2.1', { reason: 'urgent' });
        return story.changeLevel('2026-05-03T10:00', '2.5', { reason: 'urgent' });
      },
      (story: Story) => story.discharge('2026-05-20T10:00', { reason: 'done' }),
    ],
  ])('once an entry %s, which the refusal names', (_how, recordFirst, recordThen) => {
    const story = ofAda();
    const first = recordFirst(story);
    story.actor = OTHER;
    const then = recordThen(story);
    story.actor = ADA;
    expect(refusalOf(story, first)).toMatchObject({
      code: 'entry-relied-on',
      details: { hanging: [{ entryId: then.body.entryId, kind: then.body.kind }] },
    });
  });

  it('while what relied on it stands, and again once that is void', () => {
    const story = ofAda();
    const assessed = story.assess('2026-05-01T09:00');
    const admitted = story.admit('2026-05-02T10:00', '2.1');
    expect(refusalOf(story, assessed)).toMatchObject({ code: 'entry-relied-on' });
    story.decide((path, context) => voidEntry({ ...command(story, admitted), reason: 'duplicate' }, path, context));
    undo(story, assessed);
    expect(story.path.entries.map(({ active }) => active)).toEqual([false, false]);
  });
});

it('puts back how what was recorded before it had been judged, which nobody has to accept', () => {
  const story = new Story();
  const admitted = story.admit('2026-05-02T10:00', '2.1', { reason: 'urgent' });
  const decision = () => story.entry(admitted.body.entryId).judged?.verdict.decision;
  const before = decision();
  story.actor = ADA;
  const late = story.assess('2026-05-01T09:00');
  expect([before, decision()]).toEqual(['justify', 'allow']);
  const { impact, events } = undo(story, late);
  expect(impact).toMatchObject([{ entryId: admitted.body.entryId }]);
  expect(events).toMatchObject([{ data: { impactReason: 'undo', rejudged: [{ entryId: admitted.body.entryId }] } }]);
  expect(decision()).toBe(before);
});

function correct(story: Story, entry: Entry): void {
  const { entryId } = entry.body;
  const { versionId: replaces } = story.entry(entryId);
  const step = { do: 'correct', ...NO_TERMS, entryId, replaces, correction: 'wrong-date' } as const;
  story.decide((path, context) =>
    repairPath(
      { steps: [() => ({ ...step, entry: aftercarePlan('2026-05-03T10:00') })], acceptImpact: null },
      path,
      context,
    ),
  );
}

function proposedExit(story: Story): string {
  const entry = discharge('2026-04-02T10:00', story.placementId, 'early-exit');
  story.decide((path, context) => proposeMove({ ...NO_TERMS, entry, reason: 'own-wish' }, path, context));
  return [...story.path.proposals.keys()].at(-1) as string;
}

function proposedAssessment(story: Story): string {
  const step = { do: 'record', ...NO_TERMS, entry: assessment('2026-04-02T10:00') } as const;
  story.decide((path, context) => proposeEdit(step, undefined, path, context));
  return [...story.path.proposals.keys()].at(-1) as string;
}
