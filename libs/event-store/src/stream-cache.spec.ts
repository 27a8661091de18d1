import { newSalt, type RecordedEvent, type StreamDefinition } from './index.js';
import { FoldedStream } from './folded-stream.js';
import { StreamCache } from './stream-cache.js';

const BYTES_OF_TEN = folded('any', 10).bytes;

describe('the cache of folded streams', () => {
  it('counts what it holds, through taking, growing and putting back', () => {
    const cache = new StreamCache({ bytesMax: 1e9 });
    cache.put('a', folded('a', 10));
    cache.put('b', folded('b', 20));
    expect(cache.bytes).toBe(3 * BYTES_OF_TEN);

    const grown = cache.take<number>('a')!;
    expect(cache.bytes).toBe(2 * BYTES_OF_TEN);
    for (let revision = 10; revision < 20; revision += 1) grown.apply(counting('a'), [event('a', revision)]);
    cache.put('a', grown);

    expect(cache.bytes).toBe(4 * BYTES_OF_TEN);
  });

  it('lends a stream to one borrower at a time', () => {
    const cache = new StreamCache();
    cache.put('a', folded('a', 1));

    expect(cache.take('a')).toBeDefined();
    expect(cache.take('a')).toBeUndefined();
  });

  it('drops the longest unused first, and no more than it must', () => {
    const cache = new StreamCache({ bytesMax: 2.5 * BYTES_OF_TEN });
    for (const name of ['a', 'b']) cache.put(name, folded(name, 10));
    cache.put('a', cache.take<number>('a')!);

    cache.put('c', folded('c', 10));

    expect(['a', 'b', 'c'].map((name) => cache.take(name) !== undefined)).toEqual([true, false, true]);
  });

  it('does not keep what is broken, nor streams that do not exist', () => {
    const cache = new StreamCache();
    const broken = folded('broken', 3);
    broken.intact = false;
    cache.put('broken', broken);
    cache.put('missing', folded('missing', 0));

    expect([cache.take('broken'), cache.take('missing'), cache.bytes]).toEqual([undefined, undefined, 0]);
  });
});

function counting(name: string): StreamDefinition<number> {
  return { name, initial: () => 0, evolve: (state) => state + 1, commandOf: () => undefined };
}

function folded(name: string, events: number): FoldedStream<number> {
  const stream = new FoldedStream(0);
  for (let revision = 0; revision < events; revision += 1) stream.apply(counting(name), [event(name, revision)]);
  return stream;
}

function event(stream: string, revision: number): RecordedEvent {
  const place = { stream, revision, position: String(revision) as RecordedEvent['position'], recordedAt: 0, leaf: '' };
  const parts = { data: '{}', meta: '{"part":[0,1]}', private: newSalt() };
  return { id: String(revision), type: 'Counted', schemaVersion: 1, ...place, ...parts };
}
