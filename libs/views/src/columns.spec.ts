import { columnsOf, exampleRow, rowOf } from './columns.js';
import { filtersOf } from './filters.js';
import { MOVE_COLUMNS } from './moves.rows.js';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const { choice, instant, count, codes, json, maybe } = columnsOf<{ readonly on: string }>();

describe('a column that is declared', () => {
  const columns = {
    weekday: choice(DAYS, 'Day of the week.', ({ on }) => DAYS[new Date(on).getUTCDay()] as (typeof DAYS)[number]),
  };

  it('gives the row its value, the query a filter, the description an example', () => {
    expect(rowOf(columns, { on: '2026-03-02' })).toEqual({ weekday: 'mon' });
    expect(filtersOf(columns)).toEqual([
      { name: 'weekday', field: 'weekday', column: columns.weekday, form: 'values' },
    ]);
    expect(exampleRow(columns)).toEqual({ weekday: 'sun' });
  });

  it('names its filters by its kind: a half-open window for an instant, a least number for a number', () => {
    const more = {
      seenAt: maybe.instant('When seen.'),
      since: instant('Since when.', undefined, { filter: null }),
      days: count('Days.'),
      ruleIds: codes('Rules.', undefined, { filter: 'ruleId' }),
      findings: json('Findings.'),
    };
    expect(filtersOf(more).map(({ name, form }) => [name, form])).toEqual([
      ['seenFrom', 'from'],
      ['seenTo', 'before'],
      ['daysMin', 'least'],
      ['ruleId', 'values'],
    ]);
  });

  it('has a filter of a name of its own, in the audit too', () => {
    const names = filtersOf(MOVE_COLUMNS).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
