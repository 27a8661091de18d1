import { atZone, distance, dueBy, lateness, moment, momentAlone, stated, wallOf, withDates, zoneWords } from './times';

const EVENING = Date.UTC(2026, 10, 27, 21, 42);

describe('times on a screen', () => {
  it('are those of the site, 24 hours, month before day', () => {
    expect(moment(EVENING, 'America/New_York')).toBe('Fri Nov 27 16:42');
    expect(momentAlone(EVENING, 'America/Chicago')).toBe('Fri Nov 27 15:42 CST');
  });

  it('are not made up where a day alone was stated', () => {
    const at = Date.UTC(2026, 10, 28, 4, 59);
    const day = { at, localDate: '2026-11-27', zone: 'America/New_York' };
    expect(stated({ ...day, precision: 'day' })).toBe('Fri Nov 27, time not recorded');
    expect(stated({ ...day, precision: 'minute' })).toBe('Fri Nov 27 23:59 EST');
  });

  it('of a task that is due by a day are its end, never midnight', () => {
    const midnight = Date.UTC(2026, 10, 28, 5);
    expect(dueBy({ dueAt: midnight, overdueFrom: midnight }, 'America/New_York')).toBe('end of Fri Nov 27');
    expect(dueBy({ dueAt: midnight, overdueFrom: midnight + 1 }, 'America/New_York')).toBe('Sat Nov 28 00:00');
    expect(dueBy({ dueAt: EVENING, overdueFrom: EVENING }, 'America/New_York')).toBe('Fri Nov 27 16:42');
  });

  it('carry the year when it is not this one', () => {
    expect(moment(Date.UTC(2019, 0, 2, 12), 'UTC')).toBe('Wed Jan 2, 2019, 12:00');
  });

  it('name the zone of a block in words', () => {
    expect(zoneWords('America/New_York')).toBe('Eastern Time');
    expect(zoneWords('America/Los_Angeles')).toBe('Pacific Time');
  });

  it('stand in sentences of the service as everywhere else, and leave instants alone', () => {
    expect(withDates('Assessment of 2019-11-09.')).toBe('Assessment of Nov 9, 2019.');
    expect(withDates('Due 2019-11-09T10:00Z.')).toBe('Due 2019-11-09T10:00Z.');
  });

  it.each([
    ['2026-03-08', '09:00', 'America/New_York', '2026-03-08T09:00-04:00'],
    ['2026-03-07', '09:00', 'America/New_York', '2026-03-07T09:00-05:00'],
    ['2026-11-27', '16:42', 'Asia/Kolkata', '2026-11-27T16:42+05:30'],
  ])('of %s %s in %s are sent as %s', (date, time, zone, sent) => {
    expect(atZone(date, time, zone)).toBe(sent);
    expect(wallOf(sent, zone)).toEqual({ date, time });
  });

  it.each([
    [null, null],
    [1, null],
    [3, '3 h later'],
    [27, '27 h late'],
    [71, '2 d late'],
  ])('of an entry that came %s hours late say %s', (hours, words) => {
    expect(lateness(hours)).toBe(words);
  });

  it('say how far away something is, and on which side', () => {
    expect(distance(EVENING + 6 * 3_600_000, EVENING)).toEqual({ over: false, words: 'in 6 h' });
    expect(distance(EVENING - 50 * 3_600_000, EVENING)).toEqual({ over: true, words: '2 days over' });
  });
});
