import { type Actor, Refusal } from '@throughline/kernel';
import { GRACE, on, Story } from '../scenario/index.js';
import type { ErasureGround } from '../erasure-events.js';
import { planMove } from './plan-move.js';
import { completeErasure, confirmErasure, declineErasure, recordErasedBefore, requestErasure } from './erase-client.js';
import { liftLegalHold, placeLegalHold } from './hold-record.js';

const OLGA: Actor = { id: 'olga', kind: 'person', roles: ['operator'] };
const DESTROYED = {
  keyId: 'key',
  keyDestroyedAt: on('2026-06-01T12:00').at,
  purged: { identityVersions: 1, searchEntries: 3, requests: 1 },
};
const UNKNOWN = '99999999-9999-4999-8999-999999999999';

/** Someone who was treated and discharged. */
function left(): Story {
  const story = new Story();
  story.assess('2026-03-01T09:00');
  story.admit('2026-03-03T10:00', '2.1');
  story.discharge('2026-04-20T10:00', { reason: 'clinical-judgment' });
  return story;
}

const as = (story: Story, actor: Actor): Story => Object.assign(story, { actor });
const ask = (story: Story) => {
  as(story, OLGA).decide((path) => requestErasure({ ground: 'client-request' }, path));
  return [...story.path.erasures.keys()].at(-1) as string;
};
const confirm = (story: Story, erasureId: string, actor = GRACE, ground: ErasureGround = 'client-request') =>
  as(story, actor).decide((path, context) => confirmErasure({ erasureId, ground }, path, context));
const hold = (story: Story) => {
  as(story, OLGA).decide((path) => placeLegalHold({ reason: 'litigation' }, path));
  return [...story.path.legalHolds.keys()].at(-1) as string;
};
const lift = (story: Story, holdId: string) =>
  as(story, GRACE).decide((path) => liftLegalHold({ holdId, reason: 'matter-closed' }, path));
const stateOf = (story: Story, erasureId: string) => story.path.erasures.get(erasureId)?.state;

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'nothing was refused';
}

describe('an erasure', () => {
  it('waits for a second person, and then closes the record', () => {
    const story = left();
    const erasureId = ask(story);
    expect([stateOf(story, erasureId), story.path.erased]).toEqual(['waiting', null]);

    expect(confirm(story, erasureId).events).toEqual([
      { type: 'ErasureStarted', data: { erasureId, facilityId: 'north' } },
    ]);
    expect([stateOf(story, erasureId), story.path.erased?.actor.id]).toEqual(['started', 'grace']);

    story.decide((path) => completeErasure(DESTROYED, path));
    expect(stateOf(story, erasureId)).toBe('completed');
    expect(story.decide((path) => completeErasure(DESTROYED, path)).events).toEqual([]);
  });

  it('is confirmed by nobody who asked for it', () => {
    const story = left();
    as(story, GRACE).decide((path) => requestErasure({ ground: 'court-order' }, path));
    const [erasureId = ''] = story.path.erasures.keys();
    expect(codeOf(() => confirm(story, erasureId))).toBe('confirmer-is-asker');
  });

  it('is confirmed on the ground on which it was asked for', () => {
    const story = left();
    const erasureId = ask(story);
    expect(codeOf(() => confirm(story, erasureId, GRACE, 'court-order'))).toBe('ground-differs');
  });

  it('is answered once', () => {
    const story = left();
    const erasureId = ask(story);
    story.decide((path) => declineErasure({ erasureId, reason: 'client-withdrew' }, path));
    expect(stateOf(story, erasureId)).toBe('declined');
    expect(codeOf(() => confirm(story, erasureId))).toBe('erasure-answered');
    expect(codeOf(() => confirm(story, UNKNOWN))).toBe('erasure-unknown');
  });

  it('is asked for once at a time, and again after it was declined', () => {
    const story = left();
    const first = ask(story);
    expect(codeOf(() => ask(story))).toBe('erasure-waiting');
    story.decide((path) => declineErasure({ erasureId: first, reason: 'asked-in-error' }, path));
    expect(stateOf(story, ask(story))).toBe('waiting');
  });

  it('is refused while the client is in care: nobody could ever be discharged', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    story.admit('2026-03-03T10:00', '2.1');
    expect(codeOf(() => ask(story))).toBe('client-in-care');
  });

  it('is not confirmed for a client who came back meanwhile', () => {
    const story = left();
    const erasureId = ask(story);
    story.admit('2026-05-10T10:00', '2.1', { reason: 'clinical-judgment' });
    expect(codeOf(() => confirm(story, erasureId))).toBe('client-in-care');
  });

  it('withdraws and cancels what still waits, and changes no entry', () => {
    const story = left();
    const plan = { move: 'admission', facilityId: 'north', programId: null, placementId: null } as const;
    const expected = on('2026-07-01');
    story.decide((path, context) =>
      planMove({ ...plan, level: '2.1', expected, reason: null, narrative: null }, path, context),
    );
    const before = structuredClone(story.path.entries);
    confirm(story, ask(story));
    expect([...story.path.plans.values()].map(({ state }) => state)).toEqual(['canceled']);
    expect(story.path.entries).toEqual(before);
  });

  it('leaves nothing to ask for or to hold', () => {
    const story = left();
    confirm(story, ask(story));
    expect(codeOf(() => ask(story))).toBe('client-erased');
    expect(codeOf(() => hold(story))).toBe('client-erased');
  });

  it('is said once more on a log that does not know it, and not again', () => {
    const story = left();
    const again = () => story.decide((path, context) => recordErasedBefore(DESTROYED, path, context));
    expect(again().events.map(({ type }) => type)).toEqual(['ErasureRequested', 'ErasureStarted', 'ErasureCompleted']);
    expect([...story.path.erasures.values()].map(({ state, data }) => [state, data.ground])).toEqual([
      ['completed', 'erased-before'],
    ]);
    expect(again().events).toEqual([]);
  });
});

describe('a legal hold', () => {
  it('refuses a request for erasure until it is lifted', () => {
    const story = left();
    const holdId = hold(story);
    expect(codeOf(() => ask(story))).toBe('legal-hold-stands');
    lift(story, holdId);
    expect(stateOf(story, ask(story))).toBe('waiting');
  });

  it('that came after the request stops its confirmation', () => {
    const story = left();
    const erasureId = ask(story);
    const holdId = hold(story);
    expect(codeOf(() => confirm(story, erasureId))).toBe('legal-hold-stands');
    lift(story, holdId);
    confirm(story, erasureId);
    expect(stateOf(story, erasureId)).toBe('started');
  });

  it('stands for its own matter: another one keeps the record when it is lifted', () => {
    const story = left();
    lift(story, hold(story));
    const other = hold(story);
    hold(story);
    lift(story, other);
    expect(codeOf(() => ask(story))).toBe('legal-hold-stands');
  });

  it('is lifted once, and only if it is there', () => {
    const story = left();
    const holdId = hold(story);
    expect(lift(story, holdId).events).toHaveLength(1);
    expect(lift(story, holdId).events).toEqual([]);
    expect(codeOf(() => lift(story, UNKNOWN))).toBe('hold-unknown');
  });
});
