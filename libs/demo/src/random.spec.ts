import { Random } from './random.js';

const drawn = (random: Random, count = 1_000) => Array.from({ length: count }, () => random.next());

describe('a seeded source of chance', () => {
  it('answers the same for the same seed, and otherwise for another', () => {
    expect(drawn(new Random('a'))).toEqual(drawn(new Random('a')));
    expect(drawn(new Random('a'))).not.toEqual(drawn(new Random('b')));
  });

  it('gives a fork its own numbers, whatever was drawn from the source before', () => {
    const used = new Random('a');
    drawn(used, 7);
    expect(drawn(used.fork('people'))).toEqual(drawn(new Random('a').fork('people')));
  });

  it('is even enough for telling stories', () => {
    const numbers = drawn(new Random('even'), 20_000);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length;
      expect(share).toBeGreaterThan(0.09);
      expect(share).toBeLessThan(0.11);
    }
  });

  it('stays within the bounds it is given', () => {
    const random = new Random('bounds');
    const wholes = Array.from({ length: 2_000 }, () => random.whole(3, 5));
    expect(new Set(wholes)).toEqual(new Set([3, 4, 5]));
    expect(
      random.weighted([
        ['never', 0],
        ['always', 1],
      ]),
    ).toBe('always');
    expect(random.some(['a', 'b', 'c', 'd'], 4)).toEqual(['a', 'b', 'c', 'd']);
    expect(random.some(['a', 'b'], 9)).toEqual(['a', 'b']);
  });

  it('mints version 4 UUIDs, each another one', () => {
    const random = new Random('ids');
    const ids = Array.from({ length: 500 }, () => random.uuid());
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
