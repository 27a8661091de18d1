import { countedPosition } from '@throughline/event-store';
import fc from 'fast-check';
import { KnownTimes } from './known-times.js';

const eventsAt = (times: readonly number[]) =>
  times.map((recordedAt, index) => ({ position: countedPosition(index + 1), recordedAt }));

function passed(times: readonly number[]): KnownTimes {
  const known = new KnownTimes();
  for (const event of eventsAt(times)) known.pass(event);
  return known;
}

describe('when events became known', () => {
  it('is the newest time up to each, whatever clocks did', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 }), (times) => {
        const known = passed(times);
        expect(eventsAt(times).map((event) => known.of(event))).toEqual(
          times.map((_, index) => Math.max(...times.slice(0, index + 1))),
        );
      }),
    );
  });

  it('takes memory for each time that a clock was set back, not for each event', () => {
    const anHourBack = Array.from({ length: 5_000 }, (_, index) => index - 3_000);
    const times = [0, 3_600, ...anHourBack, 9_000, ...anHourBack, 10_000];
    expect(passed(times).stretches).toBe(2);
  });
});
