import { parse } from 'csv-parse/sync';
import { REJECT_REASONS } from './reject-reasons.js';
import { rejectsCsv } from './rejects-file.js';

const row = {
  line: 12,
  case: 'A',
  activity: 'Release',
  timestamp: '2014/01/10 10:00:00',
  code: 'activity-unknown',
  see: null,
} as const;
const cells = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

describe('the file of rejected rows', () => {
  it('says where, what, why and what would fix it', () => {
    expect(
      cells(
        rejectsCsv([{ ...row, code: 'released-before-admission', see: { line: 14, what: 'the later admission' } }]),
      ),
    ).toEqual([
      {
        line: '12',
        case: 'A',
        activity: 'Release',
        timestamp: '2014/01/10 10:00:00',
        code: 'released-before-admission',
        reason: expect.stringMatching(/^The case is released before .* See line 14: the later admission\.$/),
        fix: expect.stringContaining('Find out which of the two times is wrong'),
      },
    ]);
  });

  it('carries the sentence of a refusal', () => {
    const [cell] = cells(
      rejectsCsv([
        { ...row, code: 'track-occupied', sentence: 'The client already has an open placement on this track.' },
      ]),
    );
    expect(cell).toMatchObject({
      code: 'track-occupied',
      reason: 'The client already has an open placement on this track.',
    });
  });

  it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\tx'])('disarms a cell that a spreadsheet would run: %j', (text) => {
    expect(cells(rejectsCsv([{ ...row, case: text }]))[0]?.['case']).toBe(`'${text}`);
  });

  it('has a reason and a fix in a full sentence for every code', () => {
    for (const [reason, fix] of Object.values(REJECT_REASONS)) {
      expect(reason).toMatch(/^[A-Z].*\.$/);
      expect(fix).toMatch(/^[A-Z].*\.$/);
    }
  });
});
