import { onTheDay, onTheWall } from './wall-clock.js';

const utc = (zone: string, date: string, time: string, whenTwice?: 'earlier' | 'later') => {
  const shown = onTheWall(zone, date, time, whenTwice);
  return shown && new Date(shown.at).toISOString();
};

describe('what a clock on the wall showed', () => {
  it('is an instant in winter and in summer', () => {
    expect(utc('Europe/Amsterdam', '2014-01-10', '11:15')).toBe('2014-01-10T10:15:00.000Z');
    expect(utc('Europe/Amsterdam', '2014-07-10', '11:15:41.007')).toBe('2014-07-10T09:15:41.007Z');
    expect(utc('America/Chicago', '2026-01-10', '23:30')).toBe('2026-01-11T05:30:00.000Z');
  });

  it('is right on both sides of the hour at which clocks change', () => {
    expect(utc('Europe/Amsterdam', '2014-03-30', '01:59')).toBe('2014-03-30T00:59:00.000Z');
    expect(utc('Europe/Amsterdam', '2014-03-30', '03:00')).toBe('2014-03-30T01:00:00.000Z');
  });

  it('is nothing in the hour that clocks skip', () => {
    expect(onTheWall('Europe/Amsterdam', '2014-03-30', '02:30')).toBeUndefined();
  });

  it('is two instants in the hour that comes twice; the mapping says which', () => {
    expect(utc('Europe/Amsterdam', '2014-10-26', '02:30', 'earlier')).toBe('2014-10-26T00:30:00.000Z');
    expect(utc('Europe/Amsterdam', '2014-10-26', '02:30', 'later')).toBe('2014-10-26T01:30:00.000Z');
  });

  it('knows a zone of half hours', () => {
    expect(utc('Australia/Lord_Howe', '2026-01-10', '12:00')).toBe('2026-01-10T01:00:00.000Z');
  });

  it('has no time on a day that a zone never had', () => {
    expect(onTheDay('Pacific/Apia', '2011-12-30')).toBeUndefined();
    expect(onTheWall('Pacific/Apia', '2011-12-30', '12:00')).toBeUndefined();
  });
});
