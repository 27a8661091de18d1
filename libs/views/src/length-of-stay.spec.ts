import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { lengthOfStay } from './length-of-stay.js';
import { moves } from './moves.js';
import { placements } from './placements.js';
import { admission, Chronicle, discharge, leaveEnd, leaveStart, levelChange, place, play } from './scenario/index.js';
import { allRows } from './view.js';

const page = readFileSync(new URL('../../../docs/definitions.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^\| (\d{4}-\d\d-\d\d) \| (\d{4}-\d\d-\d\d) \| (\d+) \|$/gm)];

describe('length of stay', () => {
  it('has examples on the page of definitions', () => expect(examples.length).toBeGreaterThan(5));
  it.each(examples.map(([, first = '', last = '', days = '']) => [first, last, Number(days)] as const))(
    'from %s to %s is %d, as the page of definitions says',
    (first, last, days) => expect(lengthOfStay(first, last)).toBe(days),
  );

  it('is told for each level stay that ends, and for the placement at discharge', () => {
    const chronicle = new Chronicle();
    const stay = chronicle.id('stay');
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.5')));
    chronicle.enter(leaveStart('2026-03-03T09:00', stay));
    chronicle.enter(leaveEnd('2026-03-05T09:00', stay));
    chronicle.enter(levelChange('Transferred', '2026-03-08T09:00', stay, place('2.5', { facilityId: 'south' })));
    chronicle.enter(levelChange('SteppedDown', '2026-03-11T09:00', stay, place('2.1')));
    chronicle.enter(discharge('2026-03-11T17:00', stay));
    const rows = allRows(moves, chronicle.path);
    expect(rows.map(({ levelStayDays }) => levelStayDays)).toEqual([null, null, null, null, 10, 0]);
    expect(rows.map(({ lengthOfStayDays }) => lengthOfStayDays)).toEqual([null, null, null, null, null, 10]);
    const periods = allRows(placements, chronicle.path).toSorted((a, b) => a.from - b.from || a.fromSeq - b.fromSeq);
    expect(
      periods.map(({ level, levelStayDays, lengthOfStayDays }) => [level, levelStayDays, lengthOfStayDays]),
    ).toEqual([
      ['2.5', null, null],
      ['2.5', null, null],
      ['2.5', null, null],
      ['2.5', 10, null],
      ['2.1', 0, 10],
    ]);
  });

  it('is never negative, whatever the history', () => {
    const act = fc.record({ what: fc.nat(200), when: fc.nat(200), which: fc.nat(20), how: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60, size: 'max' }), (acts) => {
        const chronicle = new Chronicle();
        for (const one of acts) play(chronicle, one);
        const days = [...allRows(moves, chronicle.path), ...allRows(placements, chronicle.path)].flatMap((row) => [
          row.lengthOfStayDays ?? 0,
          row.levelStayDays ?? 0,
        ]);
        expect(days.every((count) => count >= 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
