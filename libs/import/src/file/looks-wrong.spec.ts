import { aMapping } from '../mapping/a-mapping.fixture.js';
import { columnsLookingWrong } from './looks-wrong.js';

const row = (name: string, timestamp = '2014/01/10 10:00:00') => ({
  line: 2,
  case: name,
  activity: 'Register',
  timestamp,
  cells: {},
});
const withPattern = (pattern: string) => aMapping({ time: { pattern, zone: 'Europe/Amsterdam' } });

describe('columns that look wrong', () => {
  it('are not said of a file in which nothing does', () => {
    expect(columnsLookingWrong([row('A1'), row('0012'), row('12-3')], aMapping())).toEqual([]);
  });

  it('are ids whose digits a spreadsheet has cut', () => {
    expect(columnsLookingWrong([row('1.23457E+11'), row('12')], aMapping())).toEqual([
      expect.stringContaining('has 1 ids such as 1.2E+11'),
    ]);
  });

  it('are ids that differ in leading zeros', () => {
    expect(columnsLookingWrong([row('0012'), row('12'), row('13')], aMapping())).toEqual([
      expect.stringContaining('has 1 ids that differ from another one only in leading zeros'),
    ]);
  });

  it.each([
    ['M/d/yyyy', ['3/4/2026', '5/6/2026'], 1],
    ['M/d/yyyy', ['3/4/2026', '5/16/2026'], 0],
    ['d.M.yyyy', ['3.4.2026'], 1],
    ['M/d/yyyy', ['3/3/2026'], 0],
    ['yyyy-MM-dd', ['2026-03-04'], 0],
    ['excel', ['46082'], 0],
  ])('are dates that fit day-first and month-first alike: %s %j', (pattern, times, warnings) => {
    const rows = times.map((time) => row('A', time));
    expect(columnsLookingWrong(rows, withPattern(pattern))).toHaveLength(warnings);
  });
});
