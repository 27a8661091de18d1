import { emptyPath } from '@throughline/care-path';
import { aMapping } from '../mapping/a-mapping.fixture.js';
import type { Mapping } from '../mapping/mapping-schema.js';
import { type DatedRow, rowReader } from '../rows/read-row.js';
import type { CasePlan } from './case-plan.js';
import { planCase } from './plan-case.js';
import { RowIds } from './row-ids.js';

const NOW = Date.UTC(2020, 0, 1);

/** Rows of one case as `10:00 Register`; the first row is in line 2. */
function planWith(mapping: Mapping, ...written: readonly string[]) {
  const read = rowReader(mapping, { now: NOW, facilityId: 'HOSP', zoneOf: () => 'Europe/Amsterdam' });
  const rows = written.flatMap((text, index): readonly DatedRow[] => {
    const [time, activity] = text.split(' ') as [string, string];
    const timestamp = `2014/01/10 ${time}:00`;
    const reading = read({ line: index + 2, case: 'A', activity, timestamp, cells: {} });
    if (reading.kind !== 'dated') throw new Error(`This row is ${reading.kind}.`);
    return reading.dated;
  });
  return planCase(
    { rows, lost: [] },
    {
      path: emptyPath(),
      mapping,
      rowIds: new RowIds(mapping, (parts) => JSON.stringify(parts)),
      facilities: new Set(['HOSP']),
      direction: 'oldest-first',
      voiding: true,
      trackOf: () => 'hospital',
    },
  );
}
const plan = (...written: readonly string[]) => planWith(aMapping(), ...written);

const story = ({ steps }: CasePlan): readonly string[] =>
  steps.map((step) => {
    if (step.do === 'void') return 'void';
    const { level, disposition } = step.wanted.request;
    if (typeof level === 'string') return `${step.record} ${level}`;
    return typeof disposition === 'string' ? disposition : step.record;
  });

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
    expect(planned).toMatchObject({ rejected: [], unchanged: 0 });
  });

  it('takes rows in the order of their times, whatever order the file has', () => {
    expect(story(plan('12:00 Ward', '15:00 Release', '10:00 Register'))).toEqual([
      'admission emergency',
      'level-change normal-care',
      'release-a',
    ]);
  });

  it.each([
    [['10:00 Register', '10:00 Ward', '10:00 Release']],
    [['10:00 Release', '10:00 Ward', '10:00 Register']],
    [['10:00 Ward', '10:00 Release', '10:00 Register']],
  ])('takes rows of one instant in the order that makes sense of the case: %j', (written) => {
    expect(story(plan(...written))).toEqual(['admission emergency', 'level-change normal-care', 'release-a']);
  });

  it('takes rows of one instant as the mapping says', () => {
    const newest = planWith(aMapping({ sameTime: 'newest-first' }), '10:00 Ward', '10:00 Register');
    expect(story(newest)).toEqual(['admission emergency', 'level-change normal-care']);
    const oldest = planWith(aMapping({ sameTime: 'oldest-first' }), '10:00 Ward', '10:00 Register');
    expect(oldest.rejected).toMatchObject([{ line: 3, code: 'already-admitted' }, { code: 'case-uncertain' }]);
  });

  it('records nothing for a move within one level', () => {
    expect(plan('10:00 Register', '12:00 Ward', '13:00 Ward')).toMatchObject({ unchanged: 1 });
  });

  it('admits to the ward directly when the log has no registration', () => {
    expect(story(plan('12:00 Ward'))).toEqual(['admission normal-care']);
  });

  it('readmits after a release', () => {
    const planned = plan('10:00 Register', '11:00 Ward', '12:00 Release', '18:00 Return');
    expect(story(planned).at(-1)).toBe('admission emergency');
  });
});

describe('a case that contradicts itself', () => {
  const rejected = ({ rejected: rows }: CasePlan) => rows.map(({ line, code }) => [line, code]);

  it('is not recorded at all, and says which row is to blame', () => {
    const planned = plan('10:00 Register', '12:00 Release', '12:30 Ward');
    expect(story(planned)).toEqual([]);
    expect(planned.rejected).toMatchObject([
      { line: 3, code: 'released-before-admission', see: { line: 4, what: 'the later admission' } },
      { line: 2, code: 'case-uncertain', see: { line: 3 } },
      { line: 4, code: 'case-uncertain', see: { line: 3 } },
    ]);
  });

  it('is recorded up to that row where the mapping says so', () => {
    const mapping = aMapping({ uncertain: 'up-to-there' });
    const planned = planWith(mapping, '10:00 Register', '11:00 Register', '12:00 Ward', '13:00 Release');
    expect(story(planned)).toEqual(['admission emergency']);
    expect(rejected(planned)).toEqual([
      [3, 'already-admitted'],
      [4, 'case-uncertain'],
      [5, 'case-uncertain'],
    ]);
  });

  it.each([
    [['10:00 Register', '12:00 Release'], 3, 'released-without-admission'],
    [['11:00 Ward', '12:00 Release', '13:00 Release'], 4, 'released-without-admission'],
    [['10:00 Register', '11:00 Register'], 3, 'already-admitted'],
    [['10:00 Register', '11:00 Return'], 3, 'already-admitted'],
    [['10:00 Return'], 2, 'not-released-before'],
  ])('%j', (written, line, code) => {
    expect(rejected(plan(...written))).toContainEqual([line, code]);
    expect(story(plan(...written))).toEqual([]);
  });

  it('does not read a stay inside another as one of the two', () => {
    const planned = plan('08:00 Register', '09:00 Ward', '10:00 Register', '11:00 Release', '12:00 Release');
    expect(story(planned)).toEqual([]);
    expect(rejected(planned)).toContainEqual([4, 'already-admitted']);
  });
});

describe('ids of rows', () => {
  it('tell apart rows that are alike, by their order', () => {
    const ids = plan('10:00 Triage', '10:00 Triage', '10:01 Triage').steps.map(({ recordId }) => recordId);
    expect(new Set(ids).size).toBe(3);
  });

  it('stay the same wherever the row is in the file', () => {
    const idsOf = ({ steps }: CasePlan) => steps.map(({ recordId }) => recordId);
    expect(idsOf(plan('12:00 Ward', '10:00 Register'))).toEqual(idsOf(plan('10:00 Register', '12:00 Ward')));
  });
});
