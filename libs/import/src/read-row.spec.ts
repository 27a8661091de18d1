import { aMapping } from './a-mapping.fixture.js';
import { rowReader } from './read-row.js';

const NOW = Date.UTC(2020, 0, 1);
const read = rowReader(aMapping(), NOW);
const outcome = (over: Partial<Record<'case' | 'activity' | 'timestamp', string>>) => {
  const reading = read({ line: 9, case: 'A', activity: 'Register', timestamp: '2014/01/10 10:00:00', ...over });
  return reading.kind === 'rejected' ? reading.rejected.code : reading.kind;
};

describe('one row of a log', () => {
  it('has a place in time and a meaning', () => {
    expect(read({ line: 2, case: 'A', activity: 'Register', timestamp: '2014/07/10 10:00:00' })).toMatchObject({
      kind: 'dated',
      dated: {
        rule: { record: 'admission' },
        effective: { at: Date.UTC(2014, 6, 10, 8), offsetMinutes: 120, localDate: '2014-07-10', precision: 'minute' },
      },
    });
  });

  it('is skipped and counted under its heading when it is no part of the path, whatever else is wrong with it', () => {
    expect(read({ line: 2, case: '', activity: 'CRP', timestamp: 'yesterday' })).toEqual({
      kind: 'skipped',
      heading: 'laboratory',
      activity: 'CRP',
    });
  });

  it.each([
    [{ case: '' }, 'case-missing'],
    [{ case: 'x'.repeat(65) }, 'case-too-long'],
    [{ case: 'A\u0000B' }, 'case-unreadable'],
    [{ case: '--' }, 'case-unreadable'],
    [{ case: 'A\uFFFD' }, 'case-unreadable'],
    [{ activity: '' }, 'activity-missing'],
    [{ activity: '__proto__' }, 'activity-unknown'],
    [{ activity: 'constructor' }, 'activity-unknown'],
    [{ activity: 'register' }, 'activity-unknown'],
    [{ timestamp: '10.1.2014' }, 'timestamp-malformed'],
    [{ timestamp: '2014/02/30 10:00:00' }, 'date-does-not-exist'],
    [{ timestamp: '2014/01/10 25:00:00' }, 'time-does-not-exist'],
    [{ timestamp: '2014/03/30 02:30:00' }, 'time-skipped-by-clocks'],
    [{ timestamp: '0014/01/10 10:00:00' }, 'year-implausible'],
    [{ timestamp: '2020/01/01 02:00:00' }, 'in-the-future'],
  ])('is rejected for %j', (over, code) => expect(outcome(over)).toBe(code));

  it('keeps the line of what could not be read at all', () => {
    expect(read({ line: 7, fault: 'row-too-short' })).toMatchObject({
      kind: 'rejected',
      rejected: { line: 7, code: 'row-too-short' },
    });
  });
});
