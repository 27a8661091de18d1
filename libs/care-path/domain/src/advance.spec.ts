import type { AssertedEntry } from './draft.js';
import { factsOf, versionsOn } from './facts.js';
import { currentSituation } from './path.js';
import { aftercarePlan, on, Story } from './scenario/index.js';

const what = { facilityId: 'north', narrative: null } as const;
const leave = (when: string, placementId: string): AssertedEntry<'LeaveStarted'> => ({
  ...what,
  kind: 'LeaveStarted',
  effective: on(when),
  placementId,
  leave: 'family',
  expectedReturn: null,
});
const leaveEnd = (
  when: string,
  placementId: string,
  outcome: 'returned' | 'did-not-return',
): AssertedEntry<'LeaveEnded'> => ({
  ...what,
  kind: 'LeaveEnded',
  effective: on(when),
  placementId,
  outcome,
});
const referral = (when: string, placementId: string | null): AssertedEntry<'ReferredOut'> => ({
  ...what,
  kind: 'ReferredOut',
  effective: on(when),
  placementId,
  target: 'detox',
  reason: null,
  expectedReturn: null,
});
const referralReturn = (
  when: string,
  placementId: string | null,
  outcome: 'completed' | 'did-not-return' = 'completed',
): AssertedEntry<'ReturnedFromReferral'> => ({
  ...what,
  kind: 'ReturnedFromReferral',
  effective: on(when),
  placementId,
  outcome,
});
const aftercareStart = (when: string): AssertedEntry<'AftercareStarted'> => ({
  ...what,
  kind: 'AftercareStarted',
  effective: on(when),
  placementId: '10000000-0000-4000-8000-000000000001',
  programId: null,
});

function admitted(): Story {
  const story = new Story();
  story.assess('2026-03-01T09:00');
  story.admit('2026-03-02T10:00', '2.1');
  return story;
}
const statuses = ({ path }: Story) => currentSituation(path).placements.map(({ status }) => status);

describe('a leave', () => {
  it('ends in presence when the client returned', () => {
    const story = admitted();
    story.record(leave('2026-03-10T10:00', story.placementId));
    story.record(leaveEnd('2026-03-12T10:00', story.placementId, 'returned'));
    expect(statuses(story)).toEqual(['present']);
  });

  it('from which the client did not return makes nobody present', () => {
    const story = admitted();
    story.record(leave('2026-03-10T10:00', story.placementId));
    story.record(leaveEnd('2026-03-12T10:00', story.placementId, 'did-not-return'));
    expect(statuses(story)).toEqual(['on-leave']);
  });
});

describe('a referral out', () => {
  it('is over when the stay that it left from is over, so that it does not stand against a readmission', () => {
    const story = admitted();
    story.record(referral('2026-03-10T10:00', story.placementId));
    story.discharge('2026-03-20T10:00', { reason: 'done' });
    expect(currentSituation(story.path).openReferral).toBeNull();
  });

  it('of one placement is not closed by a return to another', () => {
    const story = admitted();
    const treated = story.placementId;
    story.admit('2026-03-03T10:00', 'OTP');
    story.record(referral('2026-03-10T10:00', treated));
    expect(() => story.record(referralReturn('2026-03-12T10:00', story.placementId))).toThrow('not referred out');
    story.record(referralReturn('2026-03-12T10:00', treated));
    expect(statuses(story)).toEqual(['present', 'present']);
  });

  it('can still end in a return after it was said that the client would not return', () => {
    const story = admitted();
    story.record(referral('2026-03-10T10:00', story.placementId));
    story.record(referralReturn('2026-03-12T10:00', story.placementId, 'did-not-return'));
    expect(statuses(story)).toEqual(['out-on-referral']);
    story.record(referralReturn('2026-03-13T10:00', story.placementId));
    expect(statuses(story)).toEqual(['present']);
  });

  it('before any admission is closed by a return that names no placement', () => {
    const story = new Story();
    story.record(referral('2026-03-10T10:00', null));
    story.record(referralReturn('2026-03-12T10:00', null));
    expect(currentSituation(story.path).openReferral).toBeNull();
  });
});

describe('a readmission out of aftercare', () => {
  it('begins without an aftercare plan: the last one belongs to the episode before', () => {
    const story = admitted();
    story.record(aftercarePlan('2026-03-20T10:00'));
    story.discharge('2026-03-25T10:00');
    story.record(aftercareStart('2026-03-26T10:00'));
    story.admit('2026-03-28T10:00', '2.1');
    expect(currentSituation(story.path)).toMatchObject({ episode: 2, aftercarePlan: null });
    expect(() => story.discharge('2026-04-10T10:00')).toThrow('requires a reason');
  });
});

describe('what an inquiry notes', () => {
  const inquiry = (when: string): AssertedEntry<'InquiryReceived'> => ({
    ...what,
    kind: 'InquiryReceived',
    effective: on(when),
    source: null,
    outcome: null,
    exclusions: ['crisis'],
    referralTarget: null,
    crisisOver: false,
  });
  const heeded = ({ path }: Story) => factsOf(currentSituation(path), versionsOn(path), null).inquiry?.exclusions;

  it('is answered by an assessment after it', () => {
    const story = new Story();
    story.record(inquiry('2026-03-01T08:00'));
    story.assess('2026-03-01T09:00');
    expect(heeded(story)).toEqual([]);
  });

  it.each(['2026-03-01T18:00', '2026-03-01'])(
    'is heeded when the client asks after the assessment of that day (%s)',
    (when) => {
      const story = new Story();
      story.assess('2026-03-01T09:00');
      story.record(inquiry(when));
      expect(heeded(story)).toEqual(['crisis']);
    },
  );
});
