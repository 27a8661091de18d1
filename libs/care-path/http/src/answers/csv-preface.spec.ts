import { prefaceOf } from './csv-preface.js';

const NOW = '2026-03-05T15:00:00Z';
const caller = { principal: 'ada', roles: ['clinician', 'director'], facilities: ['HAWTHORN', 'ROWAN'] } as const;
const lines = (terms: object) =>
  [...prefaceOf({ file: 'transitions', terms, caller, now: NOW })].join('').split('\r\n');

describe('the lines before the headings of a file', () => {
  it('say who asked, when, as of what, for what, and under which notice', () => {
    expect(lines({ level: ['2.1', '2.5'], late: undefined, cursor: 'c', limit: 50, preface: true })).toEqual([
      '# File,transitions',
      '# Asked by,"ada, clinician, director"',
      `# Asked at,${NOW}`,
      `# As of,${NOW}`,
      `# Known at,everything known by ${NOW}`,
      '# Times,each at the offset of its facility',
      '# Facilities,"HAWTHORN, ROWAN"',
      '# Filters,"level=2.1,2.5"',
      '# Notice,42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
      '',
    ]);
  });

  it('repeat the two times as they were asked for, and that nothing was filtered', () => {
    const said = lines({ asOf: '2026-03-01', knownAt: '2026-03-02T09:00-06:00' });
    expect(said).toContain('# As of,2026-03-01');
    expect(said).toContain('# Known at,2026-03-02T09:00-06:00');
    expect(said).toContain('# Filters,none');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('hold no formula, whoever asks: %j', (text) => {
    const [, by] = [
      ...prefaceOf({ file: 'x', terms: { asOf: text }, caller: { ...caller, principal: text }, now: NOW }),
    ];
    expect(by).toMatch(/^# Asked by,"'/);
    const [, , , asOf] = [...prefaceOf({ file: 'x', terms: { asOf: text }, caller, now: NOW })];
    expect(asOf).toMatch(/^# As of,"'/);
  });
});
