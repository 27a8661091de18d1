import { countedPosition, countOf } from './counted-position.js';
import { START } from './position.js';

describe('a counted position', () => {
  it('sorts as it counts, up to the largest safe integer', () => {
    const counts = [1, 9, 10, 99, 100_000, 2 ** 40, Number.MAX_SAFE_INTEGER];
    const positions = counts.map(countedPosition);

    expect([...positions].sort()).toEqual(positions);
    expect(positions.map(countOf)).toEqual(counts);
    expect(new Set(positions.map((position) => position.length)).size).toBe(1);
  });

  it('reads START as before the first event', () => {
    expect(countOf(START)).toBe(0);
    expect(countedPosition(0)).toBe(START);
    expect(START < countedPosition(1)).toBe(true);
  });

  it.each(['', '1', '00000000000000000000000000000001', 'abcdefghijklmnop', '-000000000000001', '9999999999999999'])(
    'refuses %p, which another log made',
    (text) => {
      expect(() => countOf(text as typeof START)).toThrow(RangeError);
    },
  );
});
