import { Narrative } from '@throughline/kernel';
import type { AssertedEntry } from './draft.js';
import { currentSituation } from './path.js';
import { admission, aftercarePlan, on, Story } from './scenario/index.js';
import { admit } from './commands/admit.js';

const DAY = '2026-03-02';
const what = { facilityId: 'north', narrative: null, effective: on(DAY) } as const;
const leave = (placementId: string): AssertedEntry<'LeaveStarted'> => ({
  ...what,
  kind: 'LeaveStarted',
  placementId,
  leave: 'family',
  expectedReturn: null,
});
const leaveEnd = (placementId: string): AssertedEntry<'LeaveEnded'> => ({
  ...what,
  kind: 'LeaveEnded',
  placementId,
  outcome: 'returned',
});
const coverage = (outcome: 'verified' | 'pending'): AssertedEntry<'CoverageVerified'> => ({
  ...what,
  kind: 'CoverageVerified',
  level: null,
  payer: null,
  outcome,
});

function admitted(): Story {
  const story = new Story();
  story.admit(DAY, '2.1', { reason: 'urgent' });
  return story;
}
const kinds = ({ path }: Story) => path.entries.map(({ body }) => body.kind);

describe('several things on one day of which only the day is known', () => {
  it('are not taken for a repeat when the client went back and forth between two levels', () => {
    const story = admitted();
    story.changeLevel(DAY, '2.5');
    story.changeLevel(DAY, '2.1');
    story.changeLevel(DAY, '2.5');
    expect(kinds(story)).toEqual(['Admitted', 'SteppedUp', 'SteppedDown', 'SteppedUp']);
    expect(story.levels).toEqual(['2.5']);
  });

  it('are not taken for a repeat when the client left on leave twice', () => {
    const story = admitted();
    for (const entry of [leave, leaveEnd, leave]) story.record(entry(story.placementId));
    expect(kinds(story)).toEqual(['Admitted', 'LeaveStarted', 'LeaveEnded', 'LeaveStarted']);
    expect(currentSituation(story.path).placements[0]?.status).toBe('on-leave');
  });

  it('are not taken for a repeat when the client was discharged and readmitted', () => {
    const story = admitted();
    story.discharge(DAY, { reason: 'done' });
    story.admit(DAY, '2.1', { reason: 'urgent' });
    expect(kinds(story)).toEqual(['Admitted', 'Discharged', 'Admitted']);
    expect(story.levels).toEqual(['2.1']);
  });

  it('are not taken for a repeat when a fact was restated and stated as before', () => {
    const story = admitted();
    for (const outcome of ['verified', 'pending', 'verified'] as const) story.record(coverage(outcome));
    expect(currentSituation(story.path).coverages.map(({ value }) => value.outcome)).toEqual(['verified']);
  });
});

describe('the same thing said twice in a row', () => {
  it('changes nothing, whatever else was said of the day in between', () => {
    const story = admitted();
    story.record(leave(story.placementId));
    story.record(aftercarePlan(DAY));
    const again = story.record(leave(story.placementId));
    expect(kinds(story)).toEqual(['Admitted', 'LeaveStarted', 'AftercarePlanned']);
    expect(again.body.kind).toBe('LeaveStarted');
  });

  it('changes nothing for a change of level, whichever way it goes', () => {
    const story = admitted();
    const [up, again] = ['2.5', '2.5'].map((level) => story.changeLevel('2026-03-04T10:00', level));
    expect(kinds(story)).toEqual(['Admitted', 'SteppedUp']);
    expect(again?.body.entryId).toBe(up?.body.entryId);
  });

  it('changes nothing for an admission whose placement is still open', () => {
    const story = admitted();
    story.record(leave(story.placementId));
    expect(story.decide((path, context) => admit(admission(DAY, '2.1'), path, context)).events).toEqual([]);
  });

  it('changes nothing when the free text is the same too, and does when it is another or is added', () => {
    const story = admitted();
    const typed = (text: string) => ({ ...leave(story.placementId), narrative: new Narrative(text) });
    story.record(typed('Left with her sister.'));
    const again = story.record(typed('Left with her sister.'));
    expect(kinds(story)).toEqual(['Admitted', 'LeaveStarted']);
    expect(again.body.kind).toBe('LeaveStarted');
    story.record({ ...coverage('verified'), narrative: new Narrative('By phone.') });
    story.record({ ...coverage('verified'), narrative: new Narrative('By letter.') });
    expect(kinds(story)).toEqual(['Admitted', 'LeaveStarted', 'CoverageVerified', 'CoverageVerified']);
    story.record(aftercarePlan(DAY));
    story.record({ ...aftercarePlan(DAY), narrative: new Narrative('With the alumni.') });
    expect(kinds(story).filter((kind) => kind === 'AftercarePlanned')).toHaveLength(2);
  });

  it('changes nothing when the free text is left out the second time', () => {
    const story = admitted();
    story.record({ ...coverage('verified'), narrative: new Narrative('By phone.') });
    story.record(coverage('verified'));
    expect(kinds(story)).toEqual(['Admitted', 'CoverageVerified']);
  });

  it('changes nothing for an earlier minute, whatever has happened since', () => {
    const story = new Story();
    const first = story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    story.discharge('2026-03-02T12:00', { reason: 'done' });
    story.admit('2026-03-02T14:00', '2.1', { reason: 'urgent' });
    const again = story.admit('2026-03-02T10:00', '2.1');
    expect(again.body.entryId).toBe(first.body.entryId);
  });
});
