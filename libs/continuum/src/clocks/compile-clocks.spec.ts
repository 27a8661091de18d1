import { compilePack } from '../compile-pack.js';
import type { ClockTrigger } from '../facts.js';
import { inventedDocument, type Sections } from '../scenario/invented-document.js';

/** Midnights in Chicago around the night of 9 March 2025, when clocks go from 02:00 to 03:00. */
const startOfDay = (date: string): number =>
  Date.parse(`${date}T00:00:00Z`) + (date <= '2025-03-09' ? 6 : 5) * 3_600_000;
const utc = (time: string): number => Date.parse(`${time}Z`);

const trigger = (more: Partial<ClockTrigger> = {}): ClockTrigger => ({
  kind: 'Admitted',
  at: utc('2025-03-01T20:00:00'),
  on: '2025-03-01',
  zone: 'America/Chicago',
  level: '2',
  phase: null,
  until: null,
  ...more,
});

const clock = (more: Sections): Sections => ({
  id: 'duty',
  title: 'A duty',
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
        clockId: 'duty',
        title: 'A duty',
        opensFrom: utc('2025-03-01T20:00:00'),
        warnAt: utc('2025-03-12T05:00:00'),
        dueAt: utc('2025-03-16T05:00:00'),
        ownerRole: 'clinician',
        metBy: ['ContinuedStayReviewed'],
        endedBy: ['Discharged'],
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

describe('a clock in hours', () => {
  it('ends that many hours after the entry, whatever the wall clock does', () => {
    const due = { unit: 'hours', within: 48, warnBefore: 24 };
    expect(opened({ due }, { at: utc('2025-03-08T18:00:00'), on: '2025-03-08' })[0]).toMatchObject({
      warnAt: utc('2025-03-09T18:00:00'),
      dueAt: utc('2025-03-10T18:00:00'),
    });
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
