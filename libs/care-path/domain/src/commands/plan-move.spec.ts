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
  programmeId: null,
  placementId: null,
  level: '2.1',
  expected: on('2026-07-01T10:00'),
  reason: null,
  narrative: null,
  ...terms,
});
const planned = (story: Story): string => {
  story.tell((path, around) => planMove(plan(), path, around));
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
    expect(codeOf(() => story.tell((path, around) => planMove(plan({ level: null }), path, around)))).toBe('level-missing');
    const leave = plan({ move: 'discharge', level: null });
    expect(codeOf(() => story.tell((path, around) => planMove(leave, path, around)))).toBe('recorded');
  });

  it('is carried out by the entry that says so', () => {
    const story = new Story();
    const planId = planned(story);
    story.now = on('2026-07-02T10:00').at;
    story.admit('2026-07-01T10:00', '2.1', { reason: 'urgent', fulfils: planId });
    expect(story.path.plans.get(planId)?.state).toBe('carried-out');
    expect(codeOf(() => story.tell((path, around) => cancelPlannedMove({ planId, reason: 'changed' }, path, around)))).toBe('plan-carried-out');
  });

  it('is cancelled once; a second time changes nothing', () => {
    const story = new Story();
    const planId = planned(story);
    story.tell((path, around) => cancelPlannedMove({ planId, reason: 'changed' }, path, around));
    expect(story.path.plans.get(planId)?.state).toBe('cancelled');
    expect(story.tell((path, around) => cancelPlannedMove({ planId, reason: 'changed' }, path, around)).events).toEqual([]);
    expect(codeOf(() => story.tell((path, around) => cancelPlannedMove({ planId: 'x', reason: 'y' }, path, around)))).toBe('plan-not-found');
  });
});

describe('register a client', () => {
  it('opens a path once', () => {
    const again = () => new Story().tell((path) => registerClient({ facilityId: 'north', keyId: 'key', anonymous: true }, path));
    expect(codeOf(again)).toBe('already-registered');
  });
});
