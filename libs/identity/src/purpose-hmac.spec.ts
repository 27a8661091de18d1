import { createHmac } from 'node:crypto';
import { hmacFor, hmacSha256 } from './purpose-hmac.js';

/** Around the length of a block, where HMAC does something else. */
const LENGTHS = [0, 1, 31, 32, 43, 63, 64, 65, 127, 128, 129, 300];

describe('an HMAC for a purpose', () => {
  it.each(LENGTHS)('is that of the crypto module, with a key of %i characters', (length) => {
    for (const key of ['k'.repeat(length), 'ü'.repeat(length)])
      for (const size of LENGTHS) {
        const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + length) % 256);
        expect(Buffer.from(hmacSha256(key)(bytes))).toEqual(createHmac('sha256', key).update(bytes).digest());
      }
  });

  it('is another one for another purpose', () => {
    const vault = { tenantMac: (purpose: string) => `mac of ${purpose}` };
    const [cursors, checkpoints] = ['cursors', 'checkpoints'].map((purpose) =>
      hmacFor(vault)(purpose)(Buffer.from('x')),
    );
    expect(cursors).not.toEqual(checkpoints);
  });
});
