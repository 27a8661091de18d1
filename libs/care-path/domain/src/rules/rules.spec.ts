import type { Refusal } from '@throughline/kernel';
import { UNSAID } from '../authorizations.js';
import type { AssertedEntry } from '../draft.js';
import { on, Story } from '../scenario/index.js';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'recorded';
};

const NOBODY = '00000000-0000-4000-8000-000000000001';
const what = { facilityId: 'north', narrative: null } as const;

function admitted(): Story {
  const story = new Story();
  story.assess('2026-03-01T09:00');
  story.admit('2026-03-02T10:00', '2.1');
  return story;
}

function inAftercare(): Story {
  const story = admitted();
  story.discharge('2026-04-02T10:00', { reason: 'done' });
  story.record(aftercareStart('2026-04-03T10:00'));
  return story;
}

const AFTERCARE = '10000000-0000-4000-8000-000000000001';
const aftercareStart = (when: string): AssertedEntry<'AftercareStarted'> => ({
  ...what,
  kind: 'AftercareStarted',
  effective: on(when),
  placementId: AFTERCARE,
  programId: null,
});
const leave = (
  when: string,
  placementId: string,
  expectedReturn: string | null = null,
): AssertedEntry<'LeaveStarted'> => ({
  ...what,
  kind: 'LeaveStarted',
  effective: on(when),
  placementId,
  leave: 'family',
  expectedReturn: expectedReturn === null ? null : on(expectedReturn),
});
const leaveEnd = (when: string, placementId: string): AssertedEntry<'LeaveEnded'> => ({
  ...what,
  kind: 'LeaveEnded',
  effective: on(when),
  placementId,
  outcome: 'returned',
});
const referral = (
  when: string,
  placementId: string | null,
  expectedReturn: string | null = null,
): AssertedEntry<'ReferredOut'> => ({
  ...what,
  kind: 'ReferredOut',
  effective: on(when),
  placementId,
  target: 'detox',
  reason: null,
  expectedReturn: expectedReturn === null ? null : on(expectedReturn),
});
const referralReturn = (when: string, placementId: string | null): AssertedEntry<'ReturnedFromReferral'> => ({
  ...what,
  kind: 'ReturnedFromReferral',
  effective: on(when),
  placementId,
  outcome: 'completed',
});
const phase = (when: string, placementId: string, code: string): AssertedEntry<'PhaseChanged'> => ({
  ...what,
  kind: 'PhaseChanged',
  effective: on(when),
  placementId,
  phase: code,
});
const review = (when: string, reviews: string): AssertedEntry<'EntryReviewed'> => ({
  ...what,
  kind: 'EntryReviewed',
  effective: on(when),
  reviews,
  outcome: 'accepted',
});
const recommendation = (
  when: string,
  assessmentId: string | null,
  level = '2.1',
): AssertedEntry<'LevelRecommended'> => ({
  ...what,
  kind: 'LevelRecommended',
  effective: on(when),
  level: { system: 'invented', code: level },
  assessmentId,
  reason: null,
});
const authorization = (when: string, from: string, lastDay: string): AssertedEntry<'AuthorizationRecorded'> => ({
  ...what,
  kind: 'AuthorizationRecorded',
  effective: on(when),
  state: 'approved',
  level: { system: 'invented', code: '2.1' },
  from,
  lastDay,
  ...UNSAID,
});
const inquiry = (
  when: string,
  terms: Partial<AssertedEntry<'InquiryReceived'>> = {},
): AssertedEntry<'InquiryReceived'> => ({
  ...what,
  kind: 'InquiryReceived',
  effective: on(when),
  source: 'self',
  outcome: null,
  exclusions: [],
  referralTarget: null,
  crisisOver: false,
  ...terms,
});
const contact = (when: string, placementId: string | null): AssertedEntry<'AftercareContactRecorded'> => ({
  ...what,
  kind: 'AftercareContactRecorded',
  effective: on(when),
  placementId,
  method: 'phone',
  reached: true,
});
const aftercareEnd = (when: string, placementId: string): AssertedEntry<'AftercareEnded'> => ({
  ...what,
  kind: 'AftercareEnded',
  effective: on(when),
  placementId,
  outcome: 'completed',
});

interface Case {
  readonly rule: string;
  readonly code: string;
  readonly refuses: (story: Story) => unknown;
  readonly passes: (story: Story) => unknown;
  readonly story?: () => Story;
}

/** One line a rule: what it refuses, and what it lets pass. */
const RULES: readonly Case[] = [
  {
    rule: 'placementIsOpen',
    code: 'placement-not-open',
    refuses: (story) => story.record(leave('2026-03-10T10:00', NOBODY)),
    passes: (story) => story.record(leave('2026-03-10T10:00', story.placementId)),
  },
  {
    rule: 'placementIsOpenIfNamed',
    code: 'placement-not-open',
    refuses: (story) => story.record(referral('2026-03-10T10:00', NOBODY)),
    passes: (story) => story.record(referral('2026-03-10T10:00', null)),
  },
  {
    rule: 'isPresent',
    code: 'client-absent',
    story: () => record(admitted(), (story) => story.record(leave('2026-03-10T10:00', story.placementId))),
    refuses: (story) => story.record(leave('2026-03-12T10:00', story.placementId)),
    passes: (story) => story.record(leaveEnd('2026-03-12T10:00', story.placementId)),
  },
  {
    rule: 'isOnLeave',
    code: 'client-not-on-leave',
    refuses: (story) => story.record(leaveEnd('2026-03-12T10:00', story.placementId)),
    passes: (story) => {
      story.record(leave('2026-03-10T10:00', story.placementId));
      story.record(leaveEnd('2026-03-12T10:00', story.placementId));
    },
  },
  {
    rule: 'returnFollows',
    code: 'dates-out-of-order',
    refuses: (story) => story.record(leave('2026-03-10T10:00', story.placementId, '2026-03-09')),
    passes: (story) => story.record(leave('2026-03-10T10:00', story.placementId, '2026-03-10')),
  },
  {
    rule: 'returnFollows, to the minute',
    code: 'dates-out-of-order',
    refuses: (story) => story.record(leave('2026-03-10T10:00', story.placementId, '2026-03-10T09:59')),
    passes: (story) => story.record(leave('2026-03-10T10:00', story.placementId, '2026-03-10T18:00')),
  },
  {
    rule: 'isReferredOut',
    code: 'client-not-referred-out',
    refuses: (story) => story.record(referralReturn('2026-03-12T10:00', story.placementId)),
    passes: (story) => {
      story.record(referral('2026-03-10T10:00', story.placementId));
      story.record(referralReturn('2026-03-12T10:00', story.placementId));
    },
  },
  {
    rule: 'isInTreatment',
    code: 'placement-in-aftercare',
    story: inAftercare,
    refuses: (story) => story.discharge('2026-04-10T10:00', { placementId: AFTERCARE, reason: 'done' }),
    passes: (story) => story.record(contact('2026-04-10T10:00', AFTERCARE)),
  },
  {
    rule: 'isInAftercare',
    code: 'placement-not-aftercare',
    refuses: (story) => story.record(aftercareEnd('2026-03-10T10:00', story.placementId)),
    passes: () => inAftercare().record(aftercareEnd('2026-05-10T10:00', AFTERCARE)),
  },
  {
    rule: 'notInAftercare',
    code: 'client-in-aftercare',
    story: inAftercare,
    refuses: (story) => story.record({ ...aftercareStart('2026-04-10T10:00'), placementId: NOBODY }),
    passes: (story) => {
      story.record(aftercareEnd('2026-04-09T10:00', AFTERCARE));
      story.record({ ...aftercareStart('2026-04-10T10:00'), placementId: NOBODY });
    },
  },
  {
    rule: 'phaseIsKnown',
    code: 'phase-unknown',
    refuses: (story) => story.record(phase('2026-03-10T10:00', story.placementId, 'middle')),
    passes: (story) => story.record(phase('2026-03-10T10:00', story.placementId, 'late')),
  },
  {
    rule: 'reviewsAnActiveEntry',
    code: 'entry-not-on-path',
    refuses: (story) => story.record(review('2026-03-10T10:00', NOBODY)),
    passes: (story) => story.record(review('2026-03-10T10:00', story.path.entries[0]?.body.entryId ?? '')),
  },
  {
    rule: 'restsOnAnAssessment',
    code: 'assessment-unknown',
    refuses: (story) => story.record(recommendation('2026-03-10T10:00', story.path.entries[1]?.body.entryId ?? '')),
    passes: (story) => story.record(recommendation('2026-03-10T10:00', story.path.entries[0]?.body.entryId ?? '')),
  },
  {
    rule: 'namedLevelIsKnown',
    code: 'level-unknown',
    refuses: (story) => story.record(recommendation('2026-03-10T10:00', null, '9.9')),
    passes: (story) => story.record(recommendation('2026-03-10T10:00', null, '2.5')),
  },
  {
    rule: 'datesAreInOrder',
    code: 'dates-out-of-order',
    refuses: (story) => story.record(authorization('2026-03-10T10:00', '2026-03-10', '2026-03-09')),
    passes: (story) => story.record(authorization('2026-03-10T10:00', '2026-03-10', '2026-03-10')),
  },
  {
    rule: 'referralNamesTarget',
    code: 'referral-target-missing',
    refuses: (story) => story.record(inquiry('2026-03-10T10:00', { outcome: 'referred-out' })),
    passes: (story) => story.record(inquiry('2026-03-10T10:00', { outcome: 'referred-out', referralTarget: 'detox' })),
  },
  {
    rule: 'codesAreKnown',
    code: 'code-unknown',
    refuses: (story) => story.record(inquiry('2026-03-10T10:00', { source: 'no-such-code' })),
    passes: (story) => story.record(inquiry('2026-03-10T10:00', { outcome: 'crisis-988' })),
  },
  {
    rule: 'hasHappened',
    code: 'time-in-future',
    refuses: (story) => story.record(inquiry('2027-03-10T10:00')),
    passes: (story) => story.record(inquiry('2026-06-01')),
  },
];

function record(story: Story, step: (story: Story) => unknown): Story {
  step(story);
  return story;
}

describe.each(RULES.map((line) => [line.rule, line] as const))('%s', (_rule, line) => {
  it(`refuses with ${line.code} and records nothing`, () => {
    const story = (line.story ?? admitted)();
    const before = story.events.length;
    expect(codeOf(() => line.refuses(story))).toBe(line.code);
    expect(story.events).toHaveLength(before);
  });
  it('lets the rest pass', () => expect(codeOf(() => line.passes((line.story ?? admitted)()))).toBe('recorded'));
});

describe('a placement away from the program', () => {
  it('is elsewhere while referred out, and present after the return', () => {
    const story = admitted();
    story.record(referral('2026-03-10T10:00', story.placementId, '2026-03-17'));
    expect(story.path.entries.at(-1)?.after.placements[0]?.status).toBe('out-on-referral');
    story.record(referralReturn('2026-03-16T10:00', story.placementId));
    expect(story.path.entries.at(-1)?.after.placements[0]?.status).toBe('present');
  });

  it('a return to use changes neither level nor phase, and discharges no one', () => {
    const story = admitted();
    story.record(phase('2026-03-10T10:00', story.placementId, 'late'));
    const before = story.path.entries.at(-1)?.after.placements;
    story.record({
      ...what,
      kind: 'ReturnToUseReported',
      effective: on('2026-03-12T10:00'),
      placementId: story.placementId,
      response: null,
    });
    expect(story.path.entries.at(-1)?.after.placements).toEqual(before);
  });

  it('an end that nobody knows simply stays open', () => {
    const story = admitted();
    expect(story.isOpen(story.placementId)).toBe(true);
  });
});
