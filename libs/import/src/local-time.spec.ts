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
});
