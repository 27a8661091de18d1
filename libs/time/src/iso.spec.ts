import { isoIn, isoInUtc } from './iso.js';

describe('an instant as ISO text', () => {
  it('is what clocks in the zone showed, with their offset then', () => {
    expect(isoIn(Date.UTC(2026, 2, 1, 15), 'America/Chicago')).toBe('2026-03-01T09:00:00-06:00');
    expect(isoIn(Date.UTC(2026, 6, 1, 15), 'America/Chicago')).toBe('2026-07-01T10:00:00-05:00');
    expect(isoIn(Date.UTC(2026, 2, 1), 'Asia/Kolkata')).toBe('2026-03-01T05:30:00+05:30');
    expect(isoIn(Date.UTC(2026, 0, 1), 'Europe/London')).toBe('2026-01-01T00:00:00+00:00');
  });
  it('keeps fractions of a second, where there are any', () => {
    expect(isoIn(Date.UTC(2026, 2, 4, 6) - 1, 'America/Chicago')).toBe('2026-03-03T23:59:59.999-06:00');
  });
  it('says of an instant that belongs to no site only which it is', () => {
    expect(isoInUtc(Date.UTC(2026, 2, 1, 15))).toBe('2026-03-01T15:00:00Z');
  });
  it.each(['America/New_York', 'Australia/Lord_Howe', 'America/Caracas'])(
    'is read back as the same instant: %s',
    (zone) => {
      for (let at = Date.UTC(2007, 0, 1); at < Date.UTC(2008, 0, 1); at += 7_777_777_777)
        expect(Date.parse(isoIn(at, zone))).toBe(at);
    },
  );
});
