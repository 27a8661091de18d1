import fc from 'fast-check';
import { OPEN_SPAN, spanOf, spanOfVersion, spansContaining, spansHolding } from './spans.js';

const instant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });

describe('where intervals are filed', () => {
  it('an interval is filed among the forefathers of every instant at which it holds', () => {
    fc.assert(
      fc.property(instant, fc.nat(4e12), fc.nat(), (from, length, offset) => {
        const within = from + (length === 0 ? 0 : offset % length);
        expect(spansContaining(within)).toContain(spanOf(from, from + length));
      }),
    );
  });

  it('of a thousand stays, one after the other, hardly any is looked at from afar', () => {
    const week = 7 * 86_400_000;
    const stays = Array.from({ length: 1_000 }, (_, index) => Date.UTC(2020, 0, 1) + index * week);
    const looked = spansContaining(Date.UTC(2030, 0, 1));
    expect(stays.filter((from) => looked.includes(spanOf(from, from + 3 * week))).length).toBeLessThan(50);
  });

  it('versions that hold at one instant as known at another are found under the spans to look at', () => {
    fc.assert(
      fc.property(
        fc.record({ from: instant, to: fc.option(instant), knownFromAt: instant, knownToAt: fc.option(instant) }),
        instant,
        fc.option(instant),
        (version, at, knownAt) => {
          const { from, to, knownFromAt, knownToAt } = version;
          fc.pre((to === null || to >= from) && (knownToAt === null || knownToAt >= knownFromAt));
          const holds = from <= at && (to === null || to > at);
          const known =
            knownAt === null
              ? knownToAt === null
              : knownFromAt <= knownAt && (knownToAt === null || knownToAt > knownAt);
          if (holds && known) expect(spansHolding(at, knownAt)).toContain(spanOfVersion(version));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('what is open and current is filed apart from everything that was', () => {
    const now = Date.UTC(2026, 0, 1);
    expect(spanOfVersion({ from: now, to: null, knownFromAt: now, knownToAt: null })).toBe(OPEN_SPAN);
    expect(spanOfVersion({ from: now, to: null, knownFromAt: now, knownToAt: now + 1 })).toBeLessThan(OPEN_SPAN);
    expect(spanOfVersion({ from: now, to: now, knownFromAt: now, knownToAt: null })).toBeGreaterThan(OPEN_SPAN);
  });
});
