import fc from 'fast-check';
import { evolve } from './evolve.js';
import { facilitiesOfPath } from './facilities.js';
import { emptyPath } from './path.js';
import { type Step, Story, wander } from './scenario/index.js';
import { evolveWhereabouts, facilitiesBeen, isSeen, nowhereYet } from './whereabouts.js';

const FACILITIES = ['north', 'south', 'west'];
const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(4), fc.nat(27), fc.nat(12), fc.nat(2));

describe('where a client has been', () => {
  it('is what the folded path says, after every event of any history', () => {
    let shrank = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const story = new Story();
        for (const next of steps) wander(story, next, FACILITIES);
        const where = nowhereYet();
        let path = emptyPath();
        for (const event of story.events) {
          const before = facilitiesBeen(where).length;
          evolveWhereabouts(where, event);
          path = evolve(path, structuredClone(event));
          if (facilitiesBeen(where).length < before) shrank += 1;
          expect(facilitiesBeen(where)).toEqual([...facilitiesOfPath(path)].toSorted());
        }
      }),
      { numRuns: 200 },
    );
    // Some of these histories took the client away from a facility again, or this has shown nothing.
    expect(shrank).toBeGreaterThan(10);
  });

  it('is nowhere until the client is registered', () => {
    expect(facilitiesBeen(nowhereYet())).toEqual([]);
  });

  it('is seen by those who see one of the facilities', () => {
    const been = ['north', 'south'];
    expect([isSeen(been, ['south']), isSeen(been, ['west']), isSeen(been, 'all')]).toEqual([true, false, true]);
  });
});
