import { timestampReader } from './local-time.js';

const read = timestampReader('yyyy/MM/dd HH:mm:ss.SSS');

describe('reading a timestamp', () => {
  it('reads what fits the pattern digit by digit', () => {
    expect(read('2014/10/22 11:15:41.007')).toEqual({
      date: '2014-10-22',
      time: { hour: 11, minute: 15, second: 41, millisecond: 7 },
    });
  });

  it.each([
    '2014/10/22 11:15:41',
    '2014-10-22 11:15:41.000',
    '2014/10/2',
    '22/10/2014 11:15:41.000',
    '2014/10/22 11:15:41.000 CET',
    '',
  ])('does not guess at %j', (text) => expect(read(text)).toBe('timestamp-malformed'));

  it('knows the calendar', () => {
    expect(read('2014/02/29 10:00:00.000')).toBe('date-does-not-exist');
    expect(read('2016/02/29 10:00:00.000')).toMatchObject({ date: '2016-02-29' });
    expect(read('2014/13/01 10:00:00.000')).toBe('date-does-not-exist');
  });

  it('knows the clock', () => {
    expect(read('2014/10/22 24:00:00.000')).toBe('time-does-not-exist');
    expect(read('2014/10/22 11:60:00.000')).toBe('time-does-not-exist');
  });

  it('reads a pattern that has dates only', () => {
    expect(timestampReader('dd.MM.yyyy')('01.03.2014')).toEqual({ date: '2014-03-01', time: null });
  });

  it.each([
    ["yyyy-MM-dd'T'HH:mm:ssX", '2026-03-01T03:00:00Z', { date: '2026-03-01', hour: 3, offset: 0 }],
    ["yyyy-MM-dd'T'HH:mm:ssX", '2026-03-01T03:00:00+01:00', { date: '2026-03-01', hour: 3, offset: 60 }],
    ['yyyy-MM-dd HH:mm:ss.SX', '2026-03-01 03:00:00.1234567-0500', { date: '2026-03-01', hour: 3, offset: -300 }],
    ['M/d/yyyy h:mm a', '3/1/2026 12:05 AM', { date: '2026-03-01', hour: 0 }],
    ['M/d/yyyy h:mm a', '12/31/2026 1:05 p.m.', { date: '2026-12-31', hour: 13 }],
    ['d.M.yyyy H:mm', '1.3.2026 7:30', { date: '2026-03-01', hour: 7 }],
    ['d-MMM-yyyy HH:mm', '1-Mar-2026 07:30', { date: '2026-03-01', hour: 7 }],
    ['d-MMM-yy', '01-Sept-26', { date: '2026-09-01' }],
    ['MMMM d, yyyy', 'March 1, 2026', { date: '2026-03-01' }],
    ['yyyy-MM-dd HH:mm z', '2026-03-01 07:30 CST', { date: '2026-03-01', hour: 7, offset: -360 }],
    ['excel', '46082.5', { date: '2026-03-01', hour: 12 }],
    ['excel', '46082', { date: '2026-03-01' }],
    ['unix', '1772359200', { date: '2026-03-01', hour: 10, offset: 0 }],
    ['unix-ms', '1772359200000', { date: '2026-03-01', hour: 10, offset: 0 }],
  ])('reads %s: %s', (pattern, text, { date, hour, offset }: { date: string; hour?: number; offset?: number }) => {
    const found = timestampReader(pattern)(text);
    expect(found).toMatchObject({
      date,
      time: hour === undefined ? null : { hour },
      ...(offset === undefined ? {} : { offset }),
    });
  });

  it('takes the first of several patterns that the whole text fits', () => {
    const several = timestampReader(['yyyy-MM-dd HH:mm', 'M/d/yyyy']);
    expect(several('3/1/2026')).toEqual({ date: '2026-03-01', time: null });
    expect(several('2026-03-01 07:30')).toMatchObject({ date: '2026-03-01', time: { hour: 7, minute: 30 } });
    expect(several('1 March')).toBe('timestamp-malformed');
  });

  it('reads the names of months in the language of the file', () => {
    expect(timestampReader('d MMMM yyyy', 'nl')('1 maart 2026')).toMatchObject({ date: '2026-03-01' });
  });
});
