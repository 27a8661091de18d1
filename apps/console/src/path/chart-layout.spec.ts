import fc from 'fast-check';
import { msOf } from '../design/times';
import { type At, beginOf, eventMarks, extentOf, FLOOR, BAND, heightOf, inDrawingOrder, reaches } from './chart-layout';

const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1);
const DAYS = 400;
const [LEFT, RIGHT] = [104, 1_004];
/** The axis as the chart has it: it never leaves its box. */
const at: At = (instant) => {
  const ms = instant === null ? BEGIN + DAYS * DAY_MS : msOf(instant);
  return Math.min(RIGHT, Math.max(LEFT, LEFT + ((ms - BEGIN) / (DAYS * DAY_MS)) * (RIGHT - LEFT)));
};
const iso = (days: number) => new Date(BEGIN + days * DAY_MS).toISOString();

const STATUSES = ['present', 'on-leave', 'out-on-referral', 'aftercare'];
const spans = fc
  .record({
    start: fc.double({ min: -200, max: DAYS, noNaN: true }),
    days: fc.option(fc.double({ min: 0, max: 90, noNaN: true })),
    rank: fc.integer({ min: 0, max: 500 }),
    status: fc.constantFrom(...STATUSES),
  })
  .map(({ start, days, rank, status }) => ({
    ...{ from: iso(start), to: days === null ? null : iso(start + days), rank, status },
  }));
const KINDS = ['AssessmentRecorded', 'ReturnToUseReported', 'DeathRecorded', 'SteppedDown', 'AftercarePlanned'];
const events = fc
  .record({
    days: fc.double({ min: -50, max: DAYS, noNaN: true }),
    kind: fc.constantFrom(...KINDS),
    voided: fc.constantFrom(null, { reason: 'duplicate' }),
    precision: fc.constantFrom('day', 'minute'),
  })
  .map(({ days, kind, voided, precision }) => ({ kind, voided, effective: { at: iso(days), precision } }) as never);
const event = (days: number, kind: string, voided: object | null = null) =>
  ({ kind, voided, effective: { at: iso(days) } }) as never;
const overlap = (a: { from: string; to: string | null }, b: { from: string; to: string | null }) =>
  reaches(msOf(b.from))(a) && reaches(msOf(a.from))(b);

describe('a block of the chart', () => {
  it('stays on the axis and can be seen, however short, early, or open it is', () =>
    fc.assert(
      fc.property(spans, (span) => {
        const { x, width } = extentOf(span, at);
        expect(width).toBeGreaterThanOrEqual(1.5);
        expect(x).toBeGreaterThanOrEqual(LEFT - 1.5);
        expect(x + width).toBeLessThanOrEqual(RIGHT + 1e-9);
      }),
    ));

  it('is as wide as its days, to the end of the axis where it has not ended', () => {
    expect(extentOf({ from: iso(100), to: iso(140) }, at)).toEqual({ x: at(iso(100)), width: 90 });
    expect(extentOf({ from: iso(300), to: null }, at)).toEqual({ x: at(iso(300)), width: RIGHT - at(iso(300)) });
  });

  it('of one day, or of none, can be seen at the end of the axis too', () => {
    for (const to of [iso(DAYS), null])
      expect(extentOf({ from: iso(DAYS), to }, at)).toEqual({ x: 1_002.5, width: 1.5 });
    expect(extentOf({ from: iso(10), to: iso(11) }, at).width).toBeCloseTo(2.25);
  });

  it('is higher for more care, and never leaves its band', () =>
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        expect(FLOOR - heightOf(one)).toBeGreaterThanOrEqual(BAND.delivered);
        if (one.status !== 'aftercare' && other.status !== 'aftercare' && one.rank >= other.rank)
          expect(heightOf(one)).toBeGreaterThanOrEqual(heightOf(other));
      }),
    ));

  it('is drawn in order of time, and never behind a higher one that lasts at the same time', () =>
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 40 }), (rows) => {
        const drawn = inDrawingOrder(rows);
        expect(drawn).toHaveLength(rows.length);
        expect(new Set(drawn)).toEqual(new Set(rows));
        for (const [index, row] of drawn.entries())
          for (const later of drawn.slice(index + 1)) {
            if (overlap(row, later)) expect(heightOf(later)).toBeLessThanOrEqual(heightOf(row));
            else if (msOf(later.from) < msOf(row.from)) {
              // Out of order only among those that a third one holds together.
              expect(rows.some((third) => overlap(third, row) || overlap(third, later))).toBe(true);
            }
          }
      }),
    ));

  it('that follows another keeps the order of time, whatever its height', () => {
    const rows = [
      { from: iso(40), to: null, rank: 400, status: 'present' },
      { from: iso(20), to: iso(40), rank: 100, status: 'present' },
      { from: iso(0), to: iso(20), rank: 250, status: 'aftercare' },
    ];
    expect(inDrawingOrder(rows)).toEqual(rows.toReversed());
  });
});

describe('the marks of events', () => {
  it('name every event once that is neither voided nor earlier than the axis, and lie apart', () =>
    fc.assert(
      fc.property(fc.array(events, { maxLength: 600 }), fc.double({ min: 0, max: 200, noNaN: true }), (rows, days) => {
        const from = msOf(iso(days));
        const marks = eventMarks(rows as never[], from, at);
        const shown = (rows as { kind: string; voided: object | null; effective: { at: string } }[]).filter(
          ({ kind, voided, effective }) => kind !== 'SteppedDown' && voided === null && msOf(effective.at) >= from,
        );
        expect(new Set(marks.flatMap(({ events: named }) => named))).toEqual(new Set(shown));
        expect(marks.flatMap(({ events: named }) => named)).toHaveLength(shown.length);
        for (const [index, { x }] of marks.entries()) {
          expect(x).toBeGreaterThanOrEqual(LEFT);
          expect(x).toBeLessThanOrEqual(RIGHT);
          if (index > 0) expect(x - (marks[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(8);
        }
      }),
      { numRuns: 50 },
    ));

  it('at the same minute are one, with the shape of what weighs most', () => {
    const [mark, ...others] = eventMarks(
      [event(5, 'AssessmentRecorded'), event(5, 'DeathRecorded'), event(5, 'ReturnToUseReported')],
      BEGIN,
      at,
    );
    expect([mark?.kind, mark?.events.length, others]).toEqual(['DeathRecorded', 3, []]);
    expect(mark?.shape).toBe('M-4-4l8 8m0-8l-8 8');
  });

  it('are none of an event that was voided, and the one of its correction', () => {
    const corrected = event(9, 'AssessmentRecorded');
    expect(eventMarks([event(5, 'AssessmentRecorded', {}), corrected], BEGIN, at)).toMatchObject([
      { events: [corrected] },
    ]);
  });

  it('are no more than fit on the axis, however many entries there are', () => {
    const rows = Array.from({ length: 600 }, (_, index) => event((index / 600) * DAYS, 'AssessmentRecorded'));
    expect(eventMarks(rows, BEGIN, at).length).toBeLessThanOrEqual((RIGHT - LEFT) / 8 + 1);
  });
});

describe('the beginning of the chart', () => {
  const lanes = (from: string) => ({ recommended: [], delivered: [{ from, to: null }] });

  it('is the earliest of what is drawn; of entries only where all of them are read', () => {
    const timeline = [event(3, 'AssessmentRecorded'), event(1, 'AssessmentRecorded', {})];
    const begins = (next: string | null) => beginOf({ timeline, lanes: lanes(iso(7)), next } as never);
    expect([begins(null), begins('cursor')]).toEqual([msOf(iso(3)), msOf(iso(7))]);
  });

  it('is not there while nothing is known', () =>
    expect(beginOf({ timeline: [], lanes: null, next: null } as never)).toBeNull());

  it('is found among as many entries as there may be', () => {
    const timeline = Array.from({ length: 200_000 }, (_, index) => event(200_000 - index, 'AssessmentRecorded'));
    expect(beginOf({ timeline, lanes: null, next: null } as never)).toBe(msOf(iso(1)));
  });
});
