import { aMapping } from './a-mapping.fixture.js';
import { planCase } from './plan-case.js';
import { type DatedRow, rowReader } from './read-row.js';

const NOW = Date.UTC(2020, 0, 1);
const read = rowReader(aMapping(), NOW);

/** Rows of one case as `10:00 Register`; the first row stands in line 2. */
function plan(...written: readonly string[]) {
  const rows = written.map((text, index): DatedRow => {
    const [time, activity] = text.split(' ') as [string, string];
    const reading = read({ line: index + 2, case: 'A', activity, timestamp: `2014/01/10 ${time}:00` });
    if (reading.kind !== 'dated') throw new Error(`This row is ${reading.kind}.`);
    return reading.dated;
  });
  return planCase(rows);
}

const story = (planned: ReturnType<typeof plan>): readonly string[] =>
  planned.entries.map(({ act }) =>
    'level' in act ? `${act.record} ${act.level}` : 'disposition' in act ? act.disposition : act.record,
  );

describe('the rows of one case as a path', () => {
  it('is an admission, moves between levels and a discharge', () => {
    const planned = plan(
      '10:00 Register',
      '10:10 Triage',
      '12:00 Ward',
      '13:00 Intensive',
      '14:00 Ward',
      '15:00 Release',
    );
    expect(story(planned)).toEqual([
      'admission emergency',
      'assessment',
      'level-change normal-care',
      'level-change intensive-care',
      'level-change normal-care',
      'release-a',
    ]);
    expect(planned).toMatchObject({ rejected: [], unchanged: 0, endsAt: null });
  });

  it('takes rows in the order of their times, whatever order the file has', () => {
    expect(story(plan('12:00 Ward', '15:00 Release', '10:00 Register'))).toEqual([
      'admission emergency',
      'level-change normal-care',
      'release-a',
    ]);
  });

  it('takes rows of one instant in the order of the file', () => {
    expect(story(plan('10:00 Register', '10:00 Ward', '10:00 Release'))).toEqual([
      'admission emergency',
      'level-change normal-care',
      'release-a',
    ]);
  });

  it('records nothing for a move within one level', () => {
    expect(plan('10:00 Register', '12:00 Ward', '13:00 Ward')).toMatchObject({ unchanged: 1, endsAt: 'normal-care' });
  });

  it('admits to the ward directly when the log has no registration', () => {
    expect(story(plan('12:00 Ward'))).toEqual(['admission normal-care']);
  });

  it('readmits after a release', () => {
    const planned = plan('10:00 Register', '11:00 Ward', '12:00 Release', '18:00 Return');
    expect(story(planned).at(-1)).toBe('admission emergency');
    expect(planned.endsAt).toBe('emergency');
  });

  it('rejects a release before the admission that it belongs to, and names that row', () => {
    const planned = plan('10:00 Register', '12:00 Release', '12:30 Ward');
    expect(planned.rejected).toMatchObject([
      { line: 3, code: 'released-before-admission', see: { line: 4, what: 'the later admission' } },
    ]);
    expect(story(planned)).toEqual(['admission emergency', 'level-change normal-care']);
  });

  it('rejects a release that no admission belongs to', () => {
    expect(plan('10:00 Register', '12:00 Release').rejected).toMatchObject([
      { line: 3, code: 'released-without-admission', see: null },
    ]);
    expect(plan('11:00 Ward', '12:00 Release', '13:00 Release').rejected).toMatchObject([
      { line: 4, code: 'released-without-admission' },
    ]);
  });

  it('rejects a second registration, and a return of someone who was not released', () => {
    expect(plan('10:00 Register', '11:00 Register').rejected).toMatchObject([{ line: 3, code: 'already-admitted' }]);
    expect(plan('10:00 Register', '11:00 Return').rejected).toMatchObject([{ line: 3, code: 'already-admitted' }]);
    expect(plan('10:00 Return').rejected).toMatchObject([{ line: 2, code: 'not-released-before' }]);
  });

  it('tells alike rows apart by their order', () => {
    expect(plan('10:00 Triage', '10:00 Triage', '10:01 Triage').entries.map(({ ordinal }) => ordinal)).toEqual([
      0, 1, 0,
    ]);
  });
});
