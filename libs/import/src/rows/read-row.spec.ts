import { aMapping } from '../mapping/a-mapping.fixture.js';
import { rowReader } from './read-row.js';

const NOW = Date.UTC(2020, 0, 1);
const terms = { now: NOW, facilityId: 'HOSP', zoneOf: () => 'Europe/Amsterdam' };
const read = rowReader(aMapping(), terms);
const outcome = (over: Partial<Record<'case' | 'activity' | 'timestamp', string>>) => {
  const reading = read({
    line: 9,
    case: 'A',
    activity: 'Register',
    timestamp: '2014/01/10 10:00:00',
    cells: {},
    ...over,
  });
  return reading.kind === 'rejected' ? reading.rejected.code : reading.kind;
};

describe('one row of a log', () => {
  it('has a place in time and a meaning', () => {
    expect(
      read({ line: 2, case: 'A', activity: 'Register', timestamp: '2014/07/10 10:00:00', cells: {} }),
    ).toMatchObject({
      kind: 'dated',
      dated: [
        {
          act: { record: 'admission' },
          effective: { at: Date.UTC(2014, 6, 10, 8), offsetMinutes: 120, localDate: '2014-07-10', precision: 'minute' },
        },
      ],
    });
  });

  it('is skipped and counted under its heading when it is no part of the path, whatever else is wrong with it', () => {
    expect(read({ line: 2, case: '', activity: 'CRP', timestamp: 'yesterday', cells: {} })).toEqual({
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
    expect(read({ line: 7, fault: 'row-too-short', guesses: [] })).toMatchObject({
      kind: 'rejected',
      rejected: { line: 7, code: 'row-too-short' },
    });
  });

  const cells = { id: '9', where: 'N', out: 'AMA', days: '-20000' };
  const readWith = (over: Record<string, unknown>, row: Record<string, unknown> = {}) =>
    rowReader(aMapping(over), {
      ...terms,
      zoneOf: (code) => (code === 'NORTH' ? 'America/New_York' : 'Europe/Amsterdam'),
    })({
      line: 2,
      case: 'A',
      activity: 'Release',
      timestamp: '2014/07/10 10:00:00',
      cells,
      ...row,
    });

  it('takes facility, disposition and reason from columns, and says which value it does not know', () => {
    const disposition = { column: 'out', values: { AMA: 'release-b' } };
    const over = {
      columns: { case: 'Case', activity: 'Activity', timestamp: 'Time', facility: 'where' },
      facilities: { N: { code: 'NORTH', zone: 'America/New_York' } },
      activities: { Release: { record: 'discharge', disposition } },
    };
    expect(readWith(over)).toMatchObject({
      dated: [{ facilityId: 'NORTH', act: { disposition: 'release-b' }, effective: { zone: 'America/New_York' } }],
    });
    expect(readWith(over, { cells: { ...cells, out: 'XYZ' } })).toMatchObject({
      rejected: { code: 'value-not-mapped' },
    });
    expect(readWith(over, { cells: { ...cells, where: 'S' } })).toMatchObject({
      rejected: { code: 'facility-not-mapped' },
    });
  });

  it('reads the clock of the file in its zone, and shows the time as clocks at the site did', () => {
    const time = { pattern: 'yyyy/MM/dd HH:mm:ss', zone: 'UTC' };
    expect(
      readWith({ time, facility: { code: 'HOSP', zone: 'Europe/Amsterdam' } }, { timestamp: '2014/07/10 23:00:00' }),
    ).toMatchObject({
      dated: [{ effective: { at: Date.UTC(2014, 6, 10, 23), localDate: '2014-07-11', offsetMinutes: 120 } }],
    });
  });

  it('takes the hour that comes twice as the mapping says', () => {
    const at = (whenTwice: string) =>
      readWith(
        { time: { pattern: 'yyyy/MM/dd HH:mm:ss', zone: 'Europe/Amsterdam', whenTwice } },
        { timestamp: '2014/10/26 02:30:00' },
      );
    expect(at('earlier')).toMatchObject({ dated: [{ effective: { offsetMinutes: 120 } }] });
    expect(at('later')).toMatchObject({ dated: [{ effective: { offsetMinutes: 60 } }] });
  });

  it('shifts dates of de-identified data, by a column too', () => {
    const time = { pattern: 'yyyy/MM/dd HH:mm:ss', zone: 'Europe/Amsterdam', shiftDays: 1, shiftDaysColumn: 'days' };
    expect(readWith({ time }, { timestamp: '2069/10/14 10:00:00' })).toMatchObject({
      dated: [{ effective: { localDate: '2015-01-12' } }],
    });
    expect(readWith({ time }, { cells: { ...cells, days: 'ten' } })).toMatchObject({
      rejected: { code: 'shift-malformed' },
    });
  });

  it('passes over rows that the mapping does not select', () => {
    expect(readWith({ only: [{ column: 'where', is: ['S'] }] })).toMatchObject({
      kind: 'skipped',
      heading: 'not selected',
    });
  });

  it('is two moments where a row holds start and stop, and one where the stop is empty', () => {
    const wide = {
      columns: { case: 'Case' },
      activities: {},
      skip: {},
      moments: {
        start: { column: 'START', is: { record: 'admission', level: 'emergency' } },
        stop: { column: 'STOP', is: { record: 'discharge', disposition: 'release-a' } },
      },
    };
    const row = (STOP: string) => ({ activity: '', timestamp: '', cells: { START: '2014/07/10 10:00:00', STOP } });
    expect(readWith(wide, row('2014/07/12 10:00:00'))).toMatchObject({
      dated: [
        { name: 'start', moment: 0, act: { record: 'admission' } },
        { name: 'stop', moment: 1, act: { record: 'discharge' } },
      ],
    });
    expect(readWith(wide, row(''))).toMatchObject({ dated: [{ name: 'start' }] });
  });
});
