import { createHmac } from 'node:crypto';
import { hmacSha256 } from './hmac-sha256.js';

/** Around the length of a block, where HMAC does something else. */
const LENGTHS = [0, 1, 31, 32, 43, 63, 64, 65, 127, 128, 129, 300];

describe('HMAC-SHA-256', () => {
  it.each(LENGTHS)('is that of the crypto module, with a key of %i characters', (length) => {
    for (const key of ['k'.repeat(length), 'ü'.repeat(length)])
      for (const size of [...LENGTHS, 1_024, 1_025, 3_000, 5])
        for (const text of ['t'.repeat(size), '€'.repeat(size), 'aü'.repeat(size)])
          expect(hmacSha256(key)(text)).toBe(createHmac('sha256', key).update(text).digest('base64url'));
  });

  it('leaves nothing of one text in the next one', () => {
    const hmac = hmacSha256('a key');
    const short = hmac('short');
    hmac('a text that is much longer than the one before');
    expect(hmac('short')).toBe(short);
  });
});
