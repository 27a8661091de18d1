import type { Refusal } from '@throughline/kernel';
import { on, Story } from '../scenario/index.js';
import { cancelPlannedMove, planMove, type PlanMove } from './plan-move.js';
import { registerClient } from './register-client.js';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'recorded';
};
const plan = (terms: Partial<PlanMove> = {}): PlanMove => ({
  move: 'admission',
  facilityId: 'north',
  programId: null,
  placementId: null,
  level: '2.1',
  expected: on('2026-07-01T10:00'),
  reason: null,
  narrative: null,
  ...terms,
});
const planned = (story: Story): string => {
  story.decide((path, context) => planMove(plan(), path, context));
  return [...story.path.plans.keys()].at(-1) as string;
};

describe('plan a move', () => {
  it('may lie ahead and never changes a placement', () => {
    const story = new Story();
    const planId = planned(story);
    expect(story.path.plans.get(planId)).toMatchObject({ state: 'planned', data: { level: { code: '2.1' } } });
    expect(story.levels).toEqual([]);
  });

  it('says to which level, unless it is a discharge', () => {
    const story = new Story();
    expect(codeOf(() => story.decide((path, context) => planMove(plan({ level: null }), path, context)))).toBe(
      'level-missing',
    );
    const leave = plan({ move: 'discharge', level: null });
    expect(codeOf(() => story.decide((path, context) => planMove(leave, path, context)))).toBe('recorded');
  });

  it('is carried out by the entry that says so', () => {
    const story = new Story();
    const planId = planned(story);
    story.now = on('2026-07-02T10:00').at;
    story.admit('2026-07-01T10:00', '2.1', { reason: 'urgent', fulfills: planId });
    expect(story.path.plans.get(planId)?.state).toBe('carried-out');
    expect(
      codeOf(() => story.decide((path, context) => cancelPlannedMove({ planId, reason: 'changed' }, path, context))),
    ).toBe('plan-carried-out');
  });

  it('is canceled once; a second time changes nothing', () => {
    const story = new Story();
    const planId = planned(story);
    story.decide((path, context) => cancelPlannedMove({ planId, reason: 'changed' }, path, context));
    expect(story.path.plans.get(planId)?.state).toBe('canceled');
    expect(
      story.decide((path, context) => cancelPlannedMove({ planId, reason: 'changed' }, path, context)).events,
    ).toEqual([]);
    expect(
      codeOf(() => story.decide((path, context) => cancelPlannedMove({ planId: 'x', reason: 'y' }, path, context))),
    ).toBe('plan-unknown');
  });
});

describe('register a client', () => {
  it('opens a path once', () => {
    const again = () =>
      new Story().decide((path) => registerClient({ facilityId: 'north', keyId: 'key', anonymous: true }, path));
    expect(codeOf(again)).toBe('client-registered');
  });
});
