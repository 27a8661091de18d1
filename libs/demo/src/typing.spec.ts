import { dateIn, minuteOf, momentAt, weekdayOf } from './calendar.js';
import { Random } from './random.js';
import { answeredAfter, typedAfter } from './typing.js';

const ZONE = 'America/Chicago';
const HOUR_MS = 3_600_000;
const hoursLater = (date: string, hour: number) => {
  const random = new Random(`typing ${date} ${hour}`);
  const happened = momentAt(ZONE, date, hour * 60);
  return Array.from({ length: 2_000 }, () => (typedAfter(happened, random) - happened.at) / HOUR_MS);
};
const share = (hours: readonly number[], least: number, most: number) =>
  hours.filter((one) => one >= least && one < most).length / hours.length;

describe('when things are typed in', () => {
  it('is never before they happened', () => {
    for (const [date, hour] of [
      ['2026-03-04', 10],
      ['2026-03-06', 21],
      ['2026-03-07', 11],
      ['2026-03-08', 1],
    ] as const) {
      expect(Math.min(...hoursLater(date, hour))).toBeGreaterThan(0);
    }
  });

  it('is within two hours for most of what happens on a working day', () => {
    expect(share(hoursLater('2026-03-04', 10), 0, 2)).toBeGreaterThan(0.9);
  });

  it('is Monday morning for half of what happens on a Saturday', () => {
    const monday = hoursLater('2026-03-07', 11);
    expect(share(monday, 40, 52)).toBeGreaterThan(0.45);
  });

  it('is days later for a few', () => {
    const late = share(hoursLater('2026-03-04', 10), 20, 200);
    expect(late).toBeGreaterThan(0.01);
    expect(late).toBeLessThan(0.06);
  });
});

describe('when an office answers', () => {
  it('is in its hours, on a working day', () => {
    const random = new Random('office');
    for (let day = 1; day <= 28; day += 1) {
      const request = momentAt(ZONE, `2026-02-${String(day).padStart(2, '0')}`, random.whole(0, 1439));
      const answered = answeredAfter(ZONE, request.at, random);
      expect(answered).toBeGreaterThan(request.at);
      expect(weekdayOf(dateIn(ZONE, answered))).toBeLessThan(5);
      const minute = minuteOf({ ...request, at: answered, offsetMinutes: -360 });
      expect(minute).toBeGreaterThanOrEqual(8 * 60);
      expect(minute).toBeLessThan(18 * 60);
    }
  });
});
