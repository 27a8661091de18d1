import fc from 'fast-check';
import { addDays, daysBetween, Effective, LocalDate } from './effective.js';

describe('local dates', () => {
  it('count over a leap day and over the turn of a year', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });

  it('do not lose a day to daylight saving: they know no hours', () => {
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
  });

  it("add and count are each other's inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -3660, max: 3660 }), (start, days) => {
        const from = addDays('2000-01-01', start);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it.each(['2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-32', ''])('%s is none', (text) => {
    expect(LocalDate.safeParse(text).success).toBe(false);
  });
});

describe('an effective time', () => {
  const time = { at: 0, offsetMinutes: 0, zone: 'UTC', localDate: '1970-01-01', precision: 'minute' };
  it('holds an instant, its offset and its local day', () => expect(Effective.parse(time)).toEqual(time));
  it.each([{ at: 0.5 }, { offsetMinutes: 2000 }, { precision: 'hour' }, { zone: '' }, { note: 'x' }])(
    'refuses %j',
    (change) => {
      expect(Effective.safeParse({ ...time, ...change }).success).toBe(false);
    },
  );
});
