import { emptyPath, evolve } from '@throughline/care-path';
import fc from 'fast-check';
import { ClientRows } from './client-rows.js';
import { EVERY_VIEW, VIEW_NAMES } from './every-view.js';
import { type Act, authorization, Chronicle, erase, on, play } from './scenario/index.js';
import { allRows, touchedBy, type View, type ViewRow } from './view.js';

/** Each view is held against histories of its own. */
const RUNS = { numRuns: 50 };

const act: fc.Arbitrary<Act> = fc.record({ what: fc.nat(200), when: fc.nat(200), which: fc.nat(20), how: fc.nat(30) });
const history = fc.array(act, { maxLength: 60, size: 'max' });

function describedBy(acts: readonly Act[]): Chronicle {
  const chronicle = new Chronicle();
  for (const one of acts) play(chronicle, one);
  return chronicle;
}

/** The same history, and at its end an erasure. */
function erased(acts: readonly Act[]): Chronicle {
  const chronicle = describedBy(acts);
  erase(chronicle);
  return chronicle;
}

/** What payers said, and said again: no drawn history tells of them. */
function ofPayers(): Chronicle {
  const chronicle = new Chronicle();
  for (const when of ['2026-03-01T09:00', '2026-03-05T09:00']) {
    chronicle.enter(authorization(when, { days: ['2026-03-01', '2026-03-10'] }));
    chronicle.enter({ kind: 'CoverageVerified', effective: on(when), outcome: 'self-pay', level: null, payer: null });
  }
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
        for (const event of erased(acts).events) {
          path = evolve(path, structuredClone(event));
          rows.follow(path, touchedBy(path, event));
          expect(sorted(view, rows.values())).toEqual(sorted(view, allRows(view, path)));
        }
      }),
      RUNS,
    );
  });

  it.each(VIEW_NAMES)('%s: every row has a key of its own', (name) => {
    const view = EVERY_VIEW[name] as View;
    fc.assert(
      fc.property(history, (acts) => {
        const keys = allRows(view, describedBy(acts).path).map((row) => view.key(row));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
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

describe('a view whose rows last', () => {
  const lasting = VIEW_NAMES.filter((name) => EVERY_VIEW[name].lasts !== null);
  const drawn = fc.sample(history, { numRuns: 100, seed: 7 }).map((acts) => erased(acts).events);
  const histories = [...drawn, ofPayers().events];

  /** Every change in which a row of the view comes to its end. */
  function endsIn(view: View): readonly { readonly ends: boolean }[] {
    return histories.flatMap((events) => {
      const rows = new ClientRows(view);
      let path = emptyPath();
      return events.flatMap((event) => {
        path = evolve(path, structuredClone(event));
        const changes = rows.follow(path, touchedBy(path, event));
        return changes.filter(({ before, after }) => before?.closedBy === null && (after?.closedBy ?? null) !== null);
      });
    });
  }

  it.each(lasting)('%s: names all that an end sets, so that most ends change nothing else', (name) => {
    const ends = endsIn(EVERY_VIEW[name] as View);
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter((change) => change.ends).length).toBeGreaterThan(ends.length / 2);
  });
});

describe('an erasure, after any history', () => {
  it.each(['placements', 'moves', 'clientFacilities'] as const)(
    'changes no row of %s, and so nothing that is counted',
    (name) => {
      const view = EVERY_VIEW[name] as View;
      fc.assert(
        fc.property(history, (acts) => {
          expect(sorted(view, allRows(view, erased(acts).path))).toEqual(
            sorted(view, allRows(view, describedBy(acts).path)),
          );
        }),
      );
    },
  );

  it('leaves nothing that anyone could still do', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const { path } = erased(acts);
        expect(allRows(EVERY_VIEW.obligations, path).filter(({ state }) => state === 'open')).toEqual([]);
        expect(allRows(EVERY_VIEW.proposals, path).filter(({ state }) => state === 'waiting')).toEqual([]);
        expect(allRows(EVERY_VIEW.plans, path).filter(({ closedAt }) => closedAt === null)).toEqual([]);
      }),
    );
  });
});
