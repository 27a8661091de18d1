import { createHmac } from 'node:crypto';
import { hmacSha256 } from './hmac-sha256.js';

/** Around the length of a block, where HMAC does something else. */
const LENGTHS = [0, 1, 31, 32, 43, 63, 64, 65, 127, 128, 129, 300];

describe('HMAC-SHA-256', () => {
  it.each(LENGTHS)('is that of the crypto module, with a key of %i characters', (length) => {
    for (const key of ['k'.repeat(length), 'ü'.repeat(length)])
      for (const size of LENGTHS) {
        const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + length) % 256);
        expect(Buffer.from(hmacSha256(key)(bytes))).toEqual(createHmac('sha256', key).update(bytes).digest());
      }
  });
});
