import type { Entry } from '../path.js';
import { aftercarePlan, on, Story } from '../scenario/index.js';
import { cancelPlannedMove, planMove } from './plan-move.js';
import { reinstateEntry, voidEntry } from './void-entry.js';

const edit = (story: Story, entry: Entry, acceptImpact: string | null = 'checked') => {
  const { versionId, body } = story.entry(entry.body.entryId);
  return { entryId: body.entryId, replaces: versionId, narrative: null, acceptImpact };
};
const voiding = (story: Story, entry: Entry) =>
  story.decide((path, context) => voidEntry({ ...edit(story, entry), reason: 'did-not-happen' }, path, context));
const reinstating = (story: Story, entry: Entry, acceptImpact: string | null = 'checked') =>
  story.decide((path, context) => reinstateEntry(edit(story, entry, acceptImpact), path, context));

describe('a reinstated entry', () => {
  it('is judged again itself: what stood before it may have changed meanwhile', () => {
    const story = new Story();
    const assessed = story.assess('2026-03-01T09:00');
    const admitted = story.admit('2026-03-02T10:00', '2.1');
    voiding(story, admitted);
    voiding(story, assessed);
    expect(() => reinstating(story, admitted, null)).toThrow('changes how later entries read');
    const { impact } = reinstating(story, admitted);
    expect(impact).toMatchObject([
      {
        kind: 'Admitted',
        was: { verdict: { decision: 'allow' } },
        becomes: { verdict: { decision: 'justify' }, conformance: 'non-conforming' },
      },
    ]);
    expect(story.entry(admitted.body.entryId).judged).toMatchObject({
      conformance: 'non-conforming',
      verdict: { decision: 'justify' },
    });
  });

  it('is refused when its placement is no longer open at its time', () => {
    const story = new Story();
    const admitted = story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    const discharged = story.discharge('2026-03-20T10:00', { reason: 'done' });
    voiding(story, discharged);
    voiding(story, admitted);
    expect(() => reinstating(story, discharged)).toThrow('not open');
    reinstating(story, admitted);
    reinstating(story, discharged);
    expect(story.levels).toEqual([]);
  });

  it('asks nobody when it reads as it did', () => {
    const story = new Story();
    const plan = story.record(aftercarePlan('2026-03-02T10:00'));
    voiding(story, plan);
    expect(reinstating(story, plan, null).impact).toEqual([]);
  });
});

describe('a planned move', () => {
  const planned = (story: Story): string => {
    const plan = {
      move: 'admission',
      facilityId: 'north',
      programId: null,
      placementId: null,
      level: '2.1',
      expected: on('2026-07-01T10:00'),
      reason: null,
      narrative: null,
    } as const;
    story.decide((path, context) => planMove(plan, path, context));
    return [...story.path.plans.keys()].at(-1) as string;
  };

  it('waits again when the entry that carried it out is voided, and is carried out again when that is reinstated', () => {
    const story = new Story();
    const planId = planned(story);
    const admitted = story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent', fulfills: planId });
    voiding(story, admitted);
    expect(story.path.plans.get(planId)).toMatchObject({ state: 'planned', closed: null });
    reinstating(story, admitted);
    expect(story.path.plans.get(planId)?.state).toBe('carried-out');
  });

  it('stays canceled when the voided entry is reinstated after the cancellation', () => {
    const story = new Story();
    const planId = planned(story);
    const admitted = story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent', fulfills: planId });
    voiding(story, admitted);
    story.decide((path, context) => cancelPlannedMove({ planId, reason: 'changed' }, path, context));
    reinstating(story, admitted);
    expect(story.path.plans.get(planId)?.state).toBe('canceled');
  });

  it('stays carried out while another entry carries it out', () => {
    const story = new Story();
    const planId = planned(story);
    const first = story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent', fulfills: planId });
    voiding(story, first);
    const second = story.admit('2026-03-03T10:00', '2.1', { reason: 'urgent', fulfills: planId });
    voiding(story, second);
    reinstating(story, first);
    voiding(story, first);
    reinstating(story, second);
    expect(story.path.plans.get(planId)?.state).toBe('carried-out');
  });

  it('is carried out once: an entry that names a plan that does not wait is refused', () => {
    const story = new Story();
    const planId = planned(story);
    story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent', fulfills: planId });
    expect(() => story.discharge('2026-03-03T10:00', { reason: 'done', fulfills: planId })).toThrow(
      'no such planned move',
    );
    const unknown = '00000000-0000-4000-8000-000000000009';
    expect(() => story.discharge('2026-03-03T10:00', { reason: 'done', fulfills: unknown })).toThrow(
      'no such planned move',
    );
  });
});
