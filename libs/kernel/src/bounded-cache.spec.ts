import { BoundedCache } from './bounded-cache.js';

const keptOf = (cache: BoundedCache<string>, ...keys: readonly string[]) =>
  keys.filter((key) => cache.take(key) !== undefined);

describe('a cache that is bounded in bytes', () => {
  it('lets what was used longest ago leave first, and no more than it must', () => {
    const cache = new BoundedCache<string>({ bytesMax: 25 });
    for (const key of ['a', 'b']) cache.keep(key, key, 10);
    cache.get('a');

    cache.keep('c', 'c', 10);

    expect(cache.bytes).toBe(20);
    expect(keptOf(cache, 'a', 'b', 'c')).toEqual(['a', 'c']);
  });

  it('counts what stands in the place of something else once', () => {
    const cache = new BoundedCache<string>({ bytesMax: 100 });
    cache.keep('a', 'small', 10);

    cache.keep('a', 'larger', 30);

    expect([cache.bytes, cache.get('a')]).toEqual([30, 'larger']);
  });

  it('keeps the last one however large, and nothing beside it', () => {
    const cache = new BoundedCache<string>({ bytesMax: 25 });
    cache.keep('a', 'a', 10);

    cache.keep('large', 'large', 1_000);

    expect(keptOf(cache, 'a', 'large')).toEqual(['large']);
  });

  it('lends what it hands over to one borrower at a time, and does not count it meanwhile', () => {
    const cache = new BoundedCache<string>({ bytesMax: 100 });
    cache.keep('a', 'a', 10);

    expect([cache.take('a'), cache.take('a'), cache.bytes]).toEqual(['a', undefined, 0]);
  });

  it('tells how much it holds with each change, also when it is emptied', () => {
    const told: number[] = [];
    const cache = new BoundedCache<string>({ bytesMax: 15, told: (bytes) => told.push(bytes) });
    cache.keep('a', 'a', 10);
    cache.keep('b', 'b', 10);
    cache.forget('unknown');
    cache.forget('b');
    cache.keep('c', 'c', 5);
    cache.clear();

    expect(told).toEqual([0, 10, 10, 0, 5, 0]);
  });
});
