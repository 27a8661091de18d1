import { emptyPath, evolve } from '@throughline/care-path';
import fc from 'fast-check';
import { ClientRows } from './client-rows.js';
import { EVERY_VIEW, VIEW_NAMES } from './every-view.js';
import { type Act, Chronicle, play } from './scenario/index.js';
import { allRows, touchedBy, type View, type ViewRow } from './view.js';

const act: fc.Arbitrary<Act> = fc.record({ what: fc.nat(200), when: fc.nat(200), which: fc.nat(20), how: fc.nat(30) });
const history = fc.array(act, { maxLength: 60, size: 'max' });

function describedBy(acts: readonly Act[]): Chronicle {
  const chronicle = new Chronicle();
  for (const one of acts) play(chronicle, one);
  return chronicle;
}

const sorted = <Row extends ViewRow>(view: View<Row>, rows: Iterable<Row>): string[] =>
  [...rows].map((row) => `${view.key(row)} ${JSON.stringify(row)}`).toSorted();

describe('every view, after any history with late entries, corrections, voids and reinstatements', () => {
  it.each(VIEW_NAMES)('%s: rows kept up event by event are the rows made all at once', (name) => {
    const view = EVERY_VIEW[name] as View;
    fc.assert(
      fc.property(history, (acts) => {
        const rows = new ClientRows(view);
        let path = emptyPath();
        for (const event of describedBy(acts).events) {
          path = evolve(path, structuredClone(event));
          rows.follow(path, touchedBy(path, event));
          expect(sorted(view, rows.values())).toEqual(sorted(view, allRows(view, path)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(VIEW_NAMES)('%s: every row has a key of its own', (name) => {
    const view = EVERY_VIEW[name] as View;
    fc.assert(
      fc.property(history, (acts) => {
        const keys = allRows(view, describedBy(acts).path).map((row) => view.key(row));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('the changes of each event lead from the rows before to the rows after', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const view = EVERY_VIEW.placements;
        const rows = new ClientRows(view);
        const kept = new Map<string, string>();
        let path = emptyPath();
        for (const event of describedBy(acts).events) {
          path = evolve(path, structuredClone(event));
          for (const { key, before, after } of rows.follow(path, touchedBy(path, event))) {
            expect(kept.get(key)).toBe(before === null ? undefined : JSON.stringify(before));
            if (after) kept.set(key, JSON.stringify(after));
            else kept.delete(key);
          }
        }
        expect([...kept.values()].toSorted()).toEqual(
          allRows(view, path)
            .map((row) => JSON.stringify(row))
            .toSorted(),
        );
      }),
    );
  });
});
