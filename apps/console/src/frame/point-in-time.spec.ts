import { heardFrom } from '../design/now';
import { msOf, wallOf } from '../design/times';
import { endOfLastMonth, lastWednesday, pointOf } from './point-in-time';

const EASTERN = 'America/New_York';
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

describe('a point in time that is typed', () => {
  afterEach(() => heardFrom(new Date().toUTCString()));

  it.each([
    [{ date: '', time: '' }, 'Enter a date and a time.'],
    [{ date: '', time: '09:00' }, 'Enter a date.'],
    [{ date: '2026-03-04', time: '' }, 'Enter a time of day.'],
  ])('is none while a part is missing: %j', (wall, fault) => {
    expect(pointOf(wall, EASTERN)).toEqual({ fault });
  });

  it.each([
    ['2026-03-07', '09:41', '2026-03-07T09:41-05:00'],
    ['2026-03-08', '09:41', '2026-03-08T09:41-04:00'],
    ['2026-03-08', '00:00', '2026-03-08T00:00-05:00'],
  ])('is that of the site to the minute: %s %s', (date, time, instant) => {
    expect(pointOf({ date, time }, EASTERN)).toEqual({ instant });
  });

  it('is none where the clocks skipped it, and says so', () => {
    expect(pointOf({ date: '2026-03-08', time: '02:30' }, EASTERN)).toEqual({
      fault: expect.stringMatching(/skipped this time/),
    });
    expect(pointOf({ date: '2026-03-08', time: '03:00' }, EASTERN)).toEqual({ instant: '2026-03-08T03:00-04:00' });
  });

  it('is one of the two where the clocks showed it twice', () => {
    const point = pointOf({ date: '2025-11-02', time: '01:30' }, EASTERN);
    expect(point).toEqual({ instant: expect.stringMatching(/^2025-11-02T01:30-0[45]:00$/) });
  });

  const wallIn = (ms: number) => wallOf(Date.now() + ms, EASTERN);
  const kindOf = (ms: number) => Object.keys(pointOf(wallIn(ms), EASTERN))[0];

  it('is none that is still to come', () => {
    expect([kindOf(-MINUTE_MS), kindOf(2 * MINUTE_MS)]).toEqual(['instant', 'fault']);
  });

  it('goes by the clock of the service where that of the computer is an hour off', () => {
    heardFrom(new Date(Date.now() - HOUR_MS).toUTCString());
    expect([kindOf(-MINUTE_MS), kindOf(-HOUR_MS - MINUTE_MS)]).toEqual(['fault', 'instant']);
    heardFrom(new Date(Date.now() + HOUR_MS).toUTCString());
    expect([kindOf(HOUR_MS - MINUTE_MS), kindOf(HOUR_MS + 2 * MINUTE_MS)]).toEqual(['instant', 'fault']);
  });
});

describe('the moments that are one press away', () => {
  const at = (instant: string) => msOf(instant);

  it.each([
    ['on a Thursday, the day before', '2026-11-26T15:00:00Z', '2026-11-25'],
    ['on a Wednesday, that of the week before', '2026-11-25T15:00:00Z', '2026-11-18'],
    ['by the day of the site, not of UTC', '2026-11-26T03:00:00Z', '2026-11-18'],
  ])('are the last Wednesday: %s', (_, now, date) => {
    expect(lastWednesday(EASTERN, at(now))).toEqual({ date, time: '09:00' });
  });

  it.each([
    ['2026-03-15T12:00:00Z', '2026-02-28'],
    ['2028-03-15T12:00:00Z', '2028-02-29'],
    ['2026-01-15T12:00:00Z', '2025-12-31'],
    // Still February at the site.
    ['2026-03-01T03:00:00Z', '2026-01-31'],
  ])('are the end of the month before %s', (now, date) => {
    expect(endOfLastMonth(EASTERN, at(now))).toEqual({ date, time: '23:59' });
  });
});
