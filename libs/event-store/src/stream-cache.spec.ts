import { FoldedStream } from './folded-stream.js';
import { StreamCache } from './stream-cache.js';

describe('the cache of folded streams', () => {
  it('counts the events of what it holds, through taking, growing and putting back', () => {
    const cache = new StreamCache(100);
    cache.put('a', folded(10));
    cache.put('b', folded(20));
    expect(cache.eventsFolded).toBe(30);

    const grown = cache.take<string>('a')!;
    expect(cache.eventsFolded).toBe(20);
    grown.revision = 14;
    cache.put('a', grown);

    expect(cache.eventsFolded).toBe(35);
  });

  it('lends a stream to one borrower at a time', () => {
    const cache = new StreamCache();
    cache.put('a', folded(1));

    expect(cache.take('a')).toBeDefined();
    expect(cache.take('a')).toBeUndefined();
  });

  it('drops the longest unused first, and no more than it must', () => {
    const cache = new StreamCache(25);
    for (const name of ['a', 'b']) cache.put(name, folded(10));
    cache.put('a', cache.take<string>('a')!);

    cache.put('c', folded(10));

    expect(['a', 'b', 'c'].map((name) => cache.take(name) !== undefined)).toEqual([true, false, true]);
  });

  it('does not keep what is broken, nor streams that do not exist', () => {
    const cache = new StreamCache();
    const broken = folded(3);
    broken.intact = false;
    cache.put('broken', broken);
    cache.put('missing', folded(0));

    expect([cache.take('broken'), cache.take('missing'), cache.eventsFolded]).toEqual([undefined, undefined, 0]);
  });
});

function folded(events: number): FoldedStream<string> {
  const stream = new FoldedStream('state');
  stream.revision = events === 0 ? 'none' : events - 1;
  return stream;
}
