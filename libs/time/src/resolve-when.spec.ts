import type { Refusal } from '@throughline/kernel';
import { resolveInstant, resolveWhen } from './resolve-when.js';
import { startOfDay } from './start-of-day.js';

const CHICAGO = 'America/Chicago';

function codeOf(when: string, zone = CHICAGO, explicitZone?: string): string {
  try {
    resolveWhen(when, zone, explicitZone);
    return 'accepted';
  } catch (error) {
    const refusal = error as Refusal;
    expect(refusal.kind).toBe('malformed');
    expect(refusal.faults[0]?.pointer).toBe('/when');
    return refusal.code;
  }
}

describe('when something happened', () => {
  it('is an instant when a time and its offset are given', () => {
    expect(resolveWhen('2026-03-01T09:00-06:00', CHICAGO)).toEqual({
      at: Date.UTC(2026, 2, 1, 15),
      offsetMinutes: -360,
      zone: CHICAGO,
      localDate: '2026-03-01',
      precision: 'minute',
    });
  });

  it('is a day, ordered by its start, when only a date is given', () => {
    expect(resolveWhen('2026-03-01', CHICAGO)).toEqual({
      at: Date.UTC(2026, 2, 1, 6),
      offsetMinutes: -360,
      zone: CHICAGO,
      localDate: '2026-03-01',
      precision: 'day',
    });
  });

  it('keeps seconds and milliseconds', () => {
    expect(resolveWhen('2026-03-01T09:00:59.123456-06:00', CHICAGO).at).toBe(Date.UTC(2026, 2, 1, 15, 0, 59, 123));
    expect(resolveWhen('2026-03-01T09:00:59.5-06:00', CHICAGO).at).toBe(Date.UTC(2026, 2, 1, 15, 0, 59, 500));
  });

  it('takes UTC as an instant and reads the local date from the facility’s zone', () => {
    expect(resolveWhen('2026-03-02T03:30:00Z', CHICAGO)).toMatchObject({
      localDate: '2026-03-01',
      offsetMinutes: -360,
    });
  });

  it('takes the zone in brackets when it agrees', () => {
    expect(resolveWhen('2026-03-01T09:00-06:00[America/Chicago]', CHICAGO).at).toBe(Date.UTC(2026, 2, 1, 15));
  });

  it('reads the day in an explicit zone when one is given', () => {
    expect(resolveWhen('2026-03-01', CHICAGO, 'Pacific/Auckland')).toMatchObject({
      zone: 'Pacific/Auckland',
      at: Date.UTC(2026, 1, 28, 11),
    });
  });

  it('tells the two hours apart that the end of daylight saving repeats', () => {
    const first = resolveWhen('2026-11-01T01:30-05:00', CHICAGO);
    const second = resolveWhen('2026-11-01T01:30-06:00', CHICAGO);
    expect(second.at - first.at).toBe(3_600_000);
    expect([first.localDate, second.localDate]).toEqual(['2026-11-01', '2026-11-01']);
  });

  it('takes a leap day that is one', () => expect(resolveWhen('2028-02-29', CHICAGO).localDate).toBe('2028-02-29'));

  it.each([
    ['2026-02-29', 'date-does-not-exist'],
    ['2026-02-30T09:00-06:00', 'date-does-not-exist'],
    ['2026-13-01', 'date-does-not-exist'],
    ['2026-00-10', 'date-does-not-exist'],
    ['2026-03-01T09:00', 'time-without-zone'],
    ['2026-03-01T09:00:00.000', 'time-without-zone'],
    ['2026-03-01T09:00-05:00', 'offset-contradicts-zone'],
    ['2026-03-01T09:00+00:00', 'offset-contradicts-zone'],
    // Clocks jump from 02:00 to 03:00 that night: there was no half past two.
    ['2026-03-08T02:30-06:00', 'offset-contradicts-zone'],
    ['2026-03-08T02:30-05:00', 'offset-contradicts-zone'],
    ['2026-03-01T09:00-06:00[Europe/Berlin]', 'offset-contradicts-zone'],
    ['2026-03-01T09:00-06:00[Mars/Olympus]', 'zone-unknown'],
    ['1899-12-31', 'year-too-early'],
    ['2201-01-01', 'year-too-late'],
    ['9999-01-01T00:00-06:00', 'year-too-late'],
    ['2026-03-01T24:00-06:00', 'time-malformed'],
    ['2026-03-01T09:60-06:00', 'time-malformed'],
    ['2026-03-01T09:00:60-06:00', 'time-malformed'],
    ['2026-03-01T09:00-99:00', 'time-malformed'],
    ['2026-03-01 09:00-06:00', 'time-malformed'],
    ['03/01/2026', 'time-malformed'],
    ['2026-3-1', 'time-malformed'],
    ['2026-03-01T09-06:00', 'time-malformed'],
    ['yesterday', 'time-malformed'],
    ['', 'time-malformed'],
    ['2026-03-01T09:00-06:00\n', 'time-malformed'],
    ['٢٠٢٦-03-01', 'time-malformed'],
    ['+002026-03-01', 'time-malformed'],
  ])('refuses %j as %s', (when, code) => expect(codeOf(when)).toBe(code));

  it('refuses a day that a zone never had', () =>
    expect(codeOf('2011-12-30', 'Pacific/Apia')).toBe('date-does-not-exist'));
  it('refuses a zone that is only an offset', () => expect(codeOf('2026-03-01', '+02:00')).toBe('zone-unknown'));
  it.each([
    ['/when', '/zone'],
    ['/entry/when', '/entry/zone'],
    ['/expected', '/zone'],
  ])('points at the zone that was named beside %s', (pointer, zone) => {
    expect(() => resolveWhen('2026-03-01', CHICAGO, 'Mars/Olympus', pointer)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: zone })] }),
    );
  });
  it('is fast on a long text that is no time', () => {
    const started = performance.now();
    expect(codeOf(`2026-03-01T09:00:00.${'9'.repeat(100_000)}`)).toBe('time-malformed');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the start of a day', () => {
  it('is midnight on most days', () => expect(startOfDay('2026-07-01', CHICAGO)).toBe(Date.UTC(2026, 6, 1, 5)));
  it('is one o’clock where clocks skip midnight', () =>
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe(Date.UTC(2018, 10, 4, 3)));
  it('is asked a second time with the same answer', () =>
    expect(startOfDay('2026-07-01', CHICAGO)).toBe(startOfDay('2026-07-01', CHICAGO)));
});

describe('a moment that belongs to no facility', () => {
  it('is read with any offset', () => {
    expect(resolveInstant('2026-03-01T09:00-06:00', '/now')).toBe(Date.UTC(2026, 2, 1, 15));
    expect(resolveInstant('2026-03-01T09:00+13:45', '/now')).toBe(Date.UTC(2026, 1, 28, 19, 15));
  });
  it.each([
    ['2026-03-01', 'time-without-zone'],
    ['2026-03-01T09:00', 'time-without-zone'],
    ['2026-02-30T09:00Z', 'date-does-not-exist'],
    ['2026-03-01T09:00-06:00[Europe/Berlin]', 'offset-contradicts-zone'],
  ])('is refused as %j: %s', (when, code) =>
    expect(() => resolveInstant(when, '/now')).toThrow(expect.objectContaining({ code })),
  );
});
