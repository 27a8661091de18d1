import { compilePack } from '../compile-pack.js';
import type { ClockTrigger } from '../facts.js';
import { inventedDocument, type Sections } from '../scenario/invented-document.js';

/** Midnights in Chicago around the night of 9 March 2025, when clocks go from 02:00 to 03:00. */
const startOfDay = (date: string): number =>
  Date.parse(`${date}T00:00:00Z`) + (date <= '2025-03-09' ? 6 : 5) * 3_600_000;
const utc = (time: string): number => Date.parse(`${time}Z`);

const trigger = (more: Partial<ClockTrigger> = {}): ClockTrigger => ({
  kind: 'Admitted',
  entryId: 'entry',
  facilityId: 'north',
  placementId: 'stay',
  at: utc('2025-03-01T20:00:00'),
  on: '2025-03-01',
  zone: 'America/Chicago',
  level: '2',
  phase: null,
  until: null,
  ...more,
});

const clock = (more: Sections): Sections => ({
  id: 'obligation',
  title: 'An obligation',
  trigger: { kinds: ['Admitted'] },
  due: { unit: 'days', within: 14, warnBefore: 3 },
  ownerRole: 'clinician',
  metBy: ['ContinuedStayReviewed'],
  endedBy: ['Discharged'],
  source: 'BOOK',
  status: 'own-choice',
  ...more,
});

const opened = (more: Sections, of: Partial<ClockTrigger> = {}) =>
  compilePack(inventedDocument({ clocks: [clock(more)] }), '').openClocks(trigger(of), startOfDay);
const dueAt = (more: Sections, of: Partial<ClockTrigger> = {}) => opened(more, of)[0]?.dueAt;

describe('a clock in days', () => {
  it('ends when the day after the last allowed day begins, there', () => {
    expect(opened({})).toEqual([
      {
        clockId: 'obligation',
        title: 'An obligation',
        subject: { kind: 'placement', id: 'stay' },
        listedFrom: utc('2025-03-01T20:00:00'),
        opensFrom: utc('2025-03-01T20:00:00'),
        warnAt: utc('2025-03-12T05:00:00'),
        dueAt: utc('2025-03-16T05:00:00'),
        overdueFrom: utc('2025-03-16T05:00:00'),
        lapsesAt: null,
        ownerRole: 'clinician',
        metBy: [{ kind: 'ContinuedStayReviewed', where: [{ what: 'placement', oneOf: ['stay'] }] }],
        endedBy: [
          { kind: 'Discharged', where: [{ what: 'placement', oneOf: ['stay'] }] },
          { kind: 'DeathRecorded', where: [] },
        ],
        again: 'replaces',
      },
    ]);
  });
  it('loses no hour when clocks change on the way', () => {
    const due = { unit: 'days', within: 7, warnBefore: 0 };
    expect(dueAt({ due }, { on: '2025-03-01' })).toBe(utc('2025-03-09T06:00:00'));
    expect(dueAt({ due }, { on: '2025-03-02' })).toBe(utc('2025-03-10T05:00:00'));
  });
  it('crosses a leap day', () =>
    expect(
      dueAt({ due: { unit: 'days', within: 1, warnBefore: 0 } }, { on: '2024-02-28', at: utc('2024-02-28T12:00:00') }),
    ).toBe(utc('2024-03-01T06:00:00')));
  it('takes another length where the level has one', () => {
    const due = { unit: 'days', within: 14, warnBefore: 0, byLevel: [{ levels: ['4'], within: 3 }] };
    expect(dueAt({ due }, { level: '4' })).toBe(utc('2025-03-05T06:00:00'));
    expect(dueAt({ due }, { level: '2' })).toBe(utc('2025-03-16T05:00:00'));
  });
  it('is not warned of before it opens', () =>
    expect(opened({ due: { unit: 'days', within: 2, warnBefore: 2 } })[0]?.warnAt).toBe(utc('2025-03-01T20:00:00')));
});

describe('a date that the entry states', () => {
  const due = (statedDate: string, within = 5): Sections => ({
    due: { unit: 'days', within, warnBefore: 1, statedDate },
  });

  it('is itself the last day where it is preferred', () => {
    expect(dueAt(due('preferred'), { until: '2025-03-20' })).toBe(utc('2025-03-21T05:00:00'));
    expect(dueAt(due('preferred'))).toBe(utc('2025-03-07T06:00:00'));
  });
  it('opens nothing where it is required and missing', () => {
    expect(opened(due('required'))).toEqual([]);
    expect(dueAt(due('required', 0), { until: '2025-03-20' })).toBe(utc('2025-03-21T05:00:00'));
    expect(dueAt(due('required', 2), { until: '2025-03-20' })).toBe(utc('2025-03-23T05:00:00'));
  });
  it('counts for nothing where it is ignored', () =>
    expect(dueAt(due('ignored'), { until: '2025-03-20' })).toBe(utc('2025-03-07T06:00:00')));
  it('that has passed already falls due at once, never before it opens', () => {
    const [obligation] = opened(due('preferred'), { until: '2025-01-10' });
    expect(obligation).toMatchObject({ opensFrom: trigger().at, warnAt: trigger().at, dueAt: trigger().at });
  });
});

describe('a time of day that the entry states', () => {
  const untilAt = utc('2025-03-20T19:30:00');
  const until = '2025-03-20';

  it('is itself the due time of a clock in days, and overdue after it', () => {
    const due = { unit: 'days', within: 5, warnBefore: 1, statedDate: 'preferred' };
    expect(opened({ due }, { until, untilAt })[0]).toMatchObject({
      warnAt: untilAt - 24 * 3_600_000,
      dueAt: untilAt,
      overdueFrom: untilAt + 1,
    });
  });
  it('is only its day where days are added to it, or where it is ignored', () => {
    const due = { unit: 'days', within: 2, warnBefore: 0, statedDate: 'required' };
    expect(dueAt({ due }, { until, untilAt })).toBe(utc('2025-03-23T05:00:00'));
    expect(dueAt({ due: { ...due, statedDate: 'ignored' } }, { until, untilAt })).toBe(utc('2025-03-04T06:00:00'));
  });
  it('takes the place of the hours of a clock in hours; a day that is stated counts to its end', () => {
    const due = { unit: 'hours', within: 72, warnBefore: 24, statedDate: 'preferred' };
    expect(dueAt({ due }, { until, untilAt })).toBe(untilAt);
    expect(dueAt({ due }, { until })).toBe(utc('2025-03-21T05:00:00') - 1);
    expect(dueAt({ due })).toBe(trigger().at + 72 * 3_600_000);
    expect(opened({ due: { ...due, statedDate: 'required' } })).toEqual([]);
  });
});

describe('a clock of authorizations', () => {
  const asked = { kind: 'AuthorizationRecorded', placementId: null, outcome: 'requested' } as const;
  const on = (terms: Sections, due: Sections = { unit: 'hours', within: 72, warnBefore: 0 }): Sections => ({
    trigger: { kinds: ['AuthorizationRecorded'], outcomes: ['requested'], ...terms },
    metBy: ['AuthorizationRecorded'],
    endedBy: [],
    due,
  });

  it('is started by the outcomes, payers and urgencies that it names, and by no other', () => {
    const starts = (terms: Sections, more: Partial<ClockTrigger>) => opened(on(terms), { ...asked, ...more }).length;
    expect(starts({}, {})).toBe(1);
    expect(starts({}, { outcome: 'denied' })).toBe(0);
    const medicaid = { payers: ['medicaid'], urgencies: ['expedited'] };
    expect(starts(medicaid, { payer: 'medicaid', urgency: 'expedited' })).toBe(1);
    expect(starts(medicaid, { payer: 'medicaid', urgency: 'standard' })).toBe(0);
    expect(starts(medicaid, { payer: 'commercial', urgency: 'expedited' })).toBe(0);
    expect(starts(medicaid, { payer: null, urgency: 'expedited' })).toBe(0);
  });
  it('runs from the submission where that is stated, in hours and in days', () => {
    const since = { at: utc('2025-02-27T15:00:00'), on: '2025-02-27' };
    expect(dueAt(on({}), { ...asked, since })).toBe(since.at + 72 * 3_600_000);
    const days = { unit: 'days', within: 7, warnBefore: 0 };
    expect(dueAt(on({}, days), { ...asked, since })).toBe(utc('2025-03-07T06:00:00'));
  });
  it('of a request is met by any answer for its level', () =>
    expect(opened(on({}), { ...asked, level: '2' })[0]?.metBy).toEqual([
      {
        kind: 'AuthorizationRecorded',
        where: [
          { what: 'outcome', oneOf: ['approved', 'denied', 'not-required', 'ended'] },
          { what: 'level', oneOf: ['2', null] },
        ],
      },
    ]));
});

it('a clock of crossings is started by what leads to another facility, and by nothing else', () => {
  const arrival: Sections = { trigger: { kinds: ['Transferred'], crossing: 'facility' }, metBy: ['ArrivalAccepted'] };
  const moved = { kind: 'Transferred' } as const;
  expect(opened(arrival, { ...moved, crossing: true })[0]?.metBy).toEqual([
    { kind: 'ArrivalAccepted', where: [{ what: 'placement', oneOf: ['stay'] }] },
  ]);
  expect(opened(arrival, { ...moved, crossing: false })).toEqual([]);
  expect(opened(arrival, moved)).toEqual([]);
});

describe('a clock in hours', () => {
  it('ends that many hours after the entry, whatever the wall clock does', () => {
    const due = { unit: 'hours', within: 48, warnBefore: 24 };
    expect(opened({ due }, { at: utc('2025-03-08T18:00:00'), on: '2025-03-08' })[0]).toMatchObject({
      warnAt: utc('2025-03-09T18:00:00'),
      dueAt: utc('2025-03-10T18:00:00'),
    });
  });
});

describe('the time after which an obligation is overdue', () => {
  it('of a clock in hours lies after its very instant', () => {
    const [obligation] = opened({ due: { unit: 'hours', within: 48, warnBefore: 24 } });
    expect((obligation?.overdueFrom ?? 0) - (obligation?.dueAt ?? 0)).toBe(1);
  });
  it('of a clock in days is the beginning of the next day', () => {
    const [obligation] = opened({});
    expect(obligation?.overdueFrom).toBe(obligation?.dueAt);
  });
});

describe('an obligation that lapses', () => {
  it('is missed so many days after its last one, there', () => {
    const [obligation] = opened({ lapsesAfterDays: 7, due: { unit: 'days', within: 1, warnBefore: 0 } });
    expect(obligation?.lapsesAt).toBe(utc('2025-03-10T05:00:00'));
  });
  it('is missed with its time when no days are given to it', () => {
    const [obligation] = opened({ lapsesAfterDays: 0 });
    expect(obligation?.lapsesAt).toBe(obligation?.overdueFrom);
  });
  it('in hours is missed so many times 24 hours later', () => {
    const due = { unit: 'hours', within: 48, warnBefore: 0 };
    const [obligation] = opened({ lapsesAfterDays: 2, due });
    expect((obligation?.lapsesAt ?? 0) - (obligation?.dueAt ?? 0)).toBe(48 * 3_600_000 + 1);
  });
  it('is not missed before it opens, though its day has passed already', () => {
    const due = { unit: 'days', within: 0, warnBefore: 0, statedDate: 'preferred' };
    const [obligation] = opened({ lapsesAfterDays: 0, due }, { until: '2025-01-10' });
    expect(obligation?.lapsesAt).toBe(utc('2025-03-02T06:00:00'));
  });
});

it('an obligation of a far day is asked for only so many days before', () => {
  const due = { unit: 'days', within: 30, warnBefore: 2 };
  expect(opened({ listedBeforeDays: 7, due })[0]?.listedFrom).toBe(utc('2025-03-24T05:00:00'));
  expect(opened({ listedBeforeDays: 60, due })[0]?.listedFrom).toBe(trigger().at);
  // A warning that nobody is asked for would warn of nothing.
  expect(opened({ listedBeforeDays: 0, due })[0]?.listedFrom).toBe(utc('2025-03-29T05:00:00'));
});

describe('a clock in business days', () => {
  const CALENDAR = {
    code: 'site',
    name: 'Site',
    source: 'BOOK',
    status: 'sourced',
    holidays: [{ name: 'Founding day', month: 3, day: 4 }],
  };
  const inBusinessDays = (due: Sections, of: Partial<ClockTrigger> = {}) =>
    compilePack(
      inventedDocument({
        calendars: [CALENDAR],
        clocks: [clock({ due: { unit: 'business-days', calendar: 'site', warnBefore: 1, ...due } })],
      }),
      '',
    ).openClocks(trigger(of), startOfDay)[0];

  it('counts neither weekends nor holidays, in the zone of the site', () =>
    // 1 March 2025 is a Saturday: Monday, Wednesday, Thursday.
    expect(inBusinessDays({ within: 3 })).toMatchObject({
      warnAt: utc('2025-03-05T06:00:00'),
      dueAt: utc('2025-03-07T06:00:00'),
      overdueFrom: utc('2025-03-07T06:00:00'),
    }));
  it('takes a date that the entry states as it is', () =>
    expect(inBusinessDays({ within: 3, statedDate: 'preferred' }, { until: '2025-03-09' })?.dueAt).toBe(
      utc('2025-03-10T05:00:00'),
    ));
});

describe('what an obligation is about, and what meets it', () => {
  const of = (more: Sections, entry: Partial<ClockTrigger>) => opened({ ...more }, entry)[0];
  const settled = (settles: unknown, entry: Partial<ClockTrigger> = {}, kind = 'Admitted') =>
    of({ trigger: { kinds: [kind] }, metBy: [settles] }, { kind, ...entry })?.metBy[0]?.where;

  it.each([
    ['Admitted', 'stay', { kind: 'placement', id: 'stay' }],
    ['LeaveStarted', 'stay', { kind: 'leave', id: 'entry' }],
    ['ReferredOut', 'stay', { kind: 'referral', id: 'entry' }],
    ['ReferredOut', null, { kind: 'referral', id: 'entry' }],
    ['AuthorizationRecorded', null, { kind: 'authorization', id: 'entry' }],
    ['CertificationRecorded', null, { kind: 'certification', id: 'entry' }],
    ['AssessmentRecorded', null, { kind: 'assessment', id: 'entry' }],
    ['InquiryReceived', null, { kind: 'inquiry', id: 'entry' }],
    ['AftercareContactRecorded', null, { kind: 'entry', id: 'entry' }],
  ])('%s with placement %s: %j', (kind, placementId, subject) =>
    expect(of({ trigger: { kinds: [kind] } }, { kind, placementId })?.subject).toEqual(subject),
  );

  it('is an entry of the same placement, and of none when it was opened by none', () => {
    expect(settled('ReturnedFromReferral', {}, 'ReferredOut')).toEqual([{ what: 'placement', oneOf: ['stay'] }]);
    expect(settled('ReturnedFromReferral', { placementId: null }, 'ReferredOut')).toEqual([
      { what: 'placement', oneOf: [null] },
    ]);
    expect(settled({ kind: 'AftercarePlanned', where: { placement: 'same-or-none' } })).toEqual([
      { what: 'placement', oneOf: ['stay', null] },
    ]);
  });

  it('is, for a referral, a later one of the same placement too: the client has moved on', () => {
    const ended = of(
      { trigger: { kinds: ['ReferredOut'] }, metBy: ['ReturnedFromReferral'], endedBy: [] },
      { kind: 'ReferredOut' },
    );
    expect(ended?.endedBy[0]).toEqual({ kind: 'ReferredOut', where: [{ what: 'placement', oneOf: ['stay'] }] });
  });

  it('is the death of the client, unless the pack says that it goes on, or a death starts it', () => {
    const kinds = (clock: Sections, entry = {}) => of(clock, entry)?.endedBy.map(({ kind }) => kind);
    expect(kinds({ endedBy: [] })).toEqual(['DeathRecorded']);
    expect(kinds({ endedBy: [], afterDeath: 'goes-on' })).toEqual([]);
    expect(kinds({ endedBy: ['DeathRecorded'] })).toEqual(['DeathRecorded']);
    expect(kinds({ trigger: { kinds: ['DeathRecorded'] }, endedBy: [] }, { kind: 'DeathRecorded' })).toEqual([]);
  });

  it('is a review of the very entry, and a contact that reached someone', () => {
    expect(settled('EntryReviewed')).toEqual([{ what: 'reviews', oneOf: ['entry'] }]);
    expect(settled('AftercareContactRecorded')).toEqual([{ what: 'outcome', oneOf: ['reached'] }]);
  });

  it('is, for an authorization, one that is approved for its level and goes further, unless the pack says more', () => {
    const entry = { level: '2', placementId: null, until: '2025-04-30' };
    const further = { what: 'last-day-after', oneOf: ['2025-04-30'] };
    expect(settled('AuthorizationRecorded', entry, 'AuthorizationRecorded')).toEqual([
      { what: 'outcome', oneOf: ['approved'] },
      { what: 'level', oneOf: ['2', null] },
      further,
    ]);
    const pending = { kind: 'AuthorizationRecorded', where: { outcomes: ['requested'] } };
    expect(settled(pending, entry, 'AuthorizationRecorded')?.[0]).toEqual({ what: 'outcome', oneOf: ['requested'] });
  });

  it('is, for a certification, one for its level that goes further', () =>
    expect(
      settled('CertificationRecorded', { level: '2', placementId: null, until: '2025-04-30' }, 'CertificationRecorded'),
    ).toEqual([
      { what: 'level', oneOf: ['2', null] },
      { what: 'last-day-after', oneOf: ['2025-04-30'] },
    ]));

  it('is, for what belongs to no placement, the end of the track or of all treatment', () => {
    const none = { placementId: null };
    expect(settled('Discharged', { ...none, level: '2' }, 'AuthorizationRecorded')).toEqual([
      { what: 'track-left', oneOf: ['treatment'] },
    ]);
    expect(settled('Discharged', { ...none, level: null }, 'AssessmentRecorded')).toEqual([
      { what: 'treatment', oneOf: ['over'] },
    ]);
  });
});

describe('a follow-up that the day of discharge does not count for', () => {
  it('opens the next morning', () => {
    const [obligation] = opened({ opensAfterDays: 1, due: { unit: 'days', within: 7, warnBefore: 3 } });
    expect(obligation).toMatchObject({ opensFrom: utc('2025-03-02T06:00:00'), dueAt: utc('2025-03-09T06:00:00') });
  });
});

describe('a clock starts', () => {
  it('with the kinds that it names', () => {
    expect(opened({}, { kind: 'Discharged' })).toEqual([]);
    expect(opened({ trigger: { kinds: ['Discharged', 'Admitted'] } }, { kind: 'Discharged' })).toHaveLength(1);
  });
  it('at the levels that it names', () => {
    const at = { trigger: { kinds: ['Admitted'], levels: ['4'] } };
    expect(opened(at, { level: '4' })).toHaveLength(1);
    expect(opened(at, { level: '2' })).toEqual([]);
    expect(opened(at, { level: null })).toEqual([]);
  });
  it('unless the entry ended in an outcome that opens nothing', () => {
    const inquiry = { trigger: { kinds: ['InquiryReceived'], exceptOutcomes: ['crisis-988'] } };
    expect(opened(inquiry, { kind: 'InquiryReceived', outcome: 'crisis-988' })).toEqual([]);
    expect(opened(inquiry, { kind: 'InquiryReceived', outcome: null })).toHaveLength(1);
    expect(opened(inquiry, { kind: 'InquiryReceived' })).toHaveLength(1);
  });
  it('only while it is in force', () => expect(opened({ inForce: false })).toEqual([]));
});
