import { hoursLate } from './lateness.js';
import { on } from './scenario/index.js';

const recorded = (when: string): number => on(when).at;

describe('how late an entry is', () => {
  it.each([
    ['recorded as it happens', '2026-03-01T09:00', '2026-03-01T09:00', 0],
    ['recorded a little before it happens', '2026-03-01T09:00', '2026-03-01T08:57', 0],
    ['recorded within the hour', '2026-03-01T09:00', '2026-03-01T09:59', 0],
    ['recorded on the hour', '2026-03-01T09:00', '2026-03-01T10:00', 1],
    ['a date without a time, recorded that evening', '2026-03-01', '2026-03-01T23:59', 0],
    ['a date without a time, recorded the next day', '2026-03-01', '2026-03-02T02:30', 2],
  ])('%s', (_what, happened, when, hours) => expect(hoursLate(on(happened), recorded(when))).toBe(hours));

  it('counts a date without a time from the end of the day where it happened', () => {
    const inDenver = { ...on('2026-03-01'), offsetMinutes: -7 * 60, zone: 'America/Denver' };
    expect(hoursLate(inDenver, recorded('2026-03-02T06:59'))).toBe(0);
    expect(hoursLate(inDenver, recorded('2026-03-02T08:00'))).toBe(1);
  });
});
