import { murmur2, partitionOf } from './partition.js';

/** Checked against the Java class as well, in test/publication. */
const VECTORS: readonly (readonly [string, number])[] = [
  ['00000000-0000-0000-0000-000000000000', 61],
  ['ffffffff-ffff-ffff-ffff-ffffffffffff', 50],
  ['550e8400-e29b-41d4-a716-446655440000', 63],
  ['6ba7b810-9dad-11d1-80b4-00c04fd430c8', 9],
  ['6ba7b811-9dad-11d1-80b4-00c04fd430c8', 14],
  ['f47ac10b-58cc-4372-a567-0e02b2c3d479', 62],
  ['123e4567-e89b-12d3-a456-426614174000', 8],
  ['018f3f3e-7b1c-7c3a-9d55-2a1b3c4d5e6f', 41],
  ['9b2e4f1a-3c5d-5e6f-8a7b-0c1d2e3f4a5b', 46],
  ['c0ffee00-dead-4bee-8bad-f00dfacade01', 10],
];

describe('the partition of a client', () => {
  it.each(VECTORS)('%s is %i', (clientId, partition) => {
    expect(partitionOf(clientId)).toBe(partition);
  });

  it('hashes every length of bytes as Kafka does', () => {
    const text = ['', '2', '21', 'foo', 'a-little-bit-long-string', 'a-little-bit-longer-string'];
    expect(text.map((one) => murmur2(new TextEncoder().encode(one)))).toEqual([
      275_646_681, 648_968_168, -973_932_308, 597_841_616, -985_981_536, -1_486_304_829,
    ]);
  });
});
