import { parse } from 'csv-parse/sync';
import { aMapping } from '../mapping/a-mapping.fixture.js';
import { REJECT_REASONS } from '../rows/reject-reasons.js';
import { rejectsCsv } from './rejects-file.js';

const header = ['Case', 'Age', 'Activity', 'Time'];
const row = { line: 12, case: 'A', code: 'activity-unknown', see: null } as const;
const written = (
  rejected: Parameters<typeof rejectsCsv>[0],
  cells: readonly string[] = ['A', '61', 'Release', '2014/01/10 10:00:00'],
) => rejectsCsv(rejected, { header, mapping: aMapping(), cells: new Map(rejected.map(({ line }) => [line, cells])) });
const cells = (text: string) => parse(text, { columns: true, delimiter: ';' }) as Record<string, string>[];

describe('the file of rejected rows', () => {
  it('keeps every cell, in the form of the file, and says where, what, why and what would fix it', () => {
    const see = { line: 14, what: 'the later admission' };
    expect(cells(written([{ ...row, code: 'released-before-admission', see }]))).toEqual([
      {
        Case: 'A',
        Age: '61',
        Activity: 'Release',
        Time: '2014/01/10 10:00:00',
        throughline_line: '12',
        throughline_code: 'released-before-admission',
        throughline_reason: expect.stringMatching(
          /^The case is released before .* See line 14: the later admission\.$/,
        ),
        throughline_fix: expect.stringContaining('Find out which of the two times is wrong'),
        throughline_surplus: '',
      },
    ]);
  });

  it('carries the sentence of a refusal, and the entry that stands in the way', () => {
    const entry = { entryId: 'e', kind: 'admission to emergency', when: '2026-01-05 09:00' };
    expect(
      cells(written([{ ...row, code: 'track-occupied', sentence: 'A placement is open.', see: { entry } }])),
    ).toMatchObject([
      {
        throughline_code: 'track-occupied',
        throughline_reason: 'A placement is open. See the entry of 2026-01-05 09:00: admission to emergency.',
      },
    ]);
  });

  it('keeps cells beyond the last column apart, so that the row fits the others', () => {
    expect(cells(written([row], ['A', '61', 'Release', 'x', 'y', 'z']))[0]).toMatchObject({
      throughline_surplus: 'y;z',
    });
  });

  it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\tx', '\uff1d1+1'])(
    'disarms a cell that a spreadsheet would run: %j',
    (text) => {
      expect(cells(written([row], [text]))[0]?.['Case']).toBe(`'${text}`);
    },
  );

  it('shows what a terminal would act on as a sign', () => {
    expect(written([row], ['A\u001b[2J'])).not.toContain('\u001b');
    expect(cells(written([row], ['A\u001b[2J']))[0]?.['Case']).toBe('A\u241b[2J');
  });

  it('has a reason and a fix in a full sentence for every code', () => {
    for (const [reason, fix] of Object.values(REJECT_REASONS)) {
      expect(reason).toMatch(/^[A-Z].*\.$/);
      expect(fix).toMatch(/^[A-Z].*\.$/);
    }
  });
});
