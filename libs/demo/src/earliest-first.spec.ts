import fc from 'fast-check';
import { EarliestFirst } from './earliest-first.js';

describe('earliest first', () => {
  it('gives back any items in the order of time, then of tie', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 20 }), tie: fc.integer({ min: 0, max: 5 }) })),
        (items) => {
          const queue = new EarliestFirst<{ at: number; tie: number }>();
          for (const item of items) queue.add(item);
          const taken: { at: number; tie: number }[] = [];
          for (let next = queue.take(); next; next = queue.take()) taken.push(next);
          expect(taken).toEqual(items.toSorted((a, b) => a.at - b.at || a.tie - b.tie));
        },
      ),
    );
  });
});
