import { BATCH_BYTES_MAX, type PublishedRecord, sizeOf } from '@throughline/publication';
import { chunksOf } from './sending.js';

const record = (partition: number, bytes: number): PublishedRecord => ({
  topic: 'events',
  partition,
  key: 'k',
  value: 'x'.repeat(bytes),
  headers: {},
});

describe('records for one leader', () => {
  it('go in one request while they fit', () => {
    expect(chunksOf([record(1, 10), record(2, 10), record(1, 10)])).toHaveLength(1);
    expect(chunksOf([])).toEqual([]);
  });

  it('are split before any partition gets more than a batch, in order', () => {
    const records = Array.from({ length: 9 }, (_none, index) => record(index % 2, 1_000_000));
    const chunks = chunksOf(records);
    expect(chunks.flat()).toEqual(records);
    for (const chunk of chunks) {
      for (const partition of [0, 1]) {
        const sizes = chunk.filter((one) => one.partition === partition).map(sizeOf);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BATCH_BYTES_MAX);
      }
    }
  });

  it('are refused by us, not by the broker, when one never fits; the sentence names topic and key', () => {
    expect(() => chunksOf([record(1, BATCH_BYTES_MAX)])).toThrow(
      'A record of the topic throughline.care-path.events.v1 is larger than a batch may be: its key is k.',
    );
  });
});
