import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hmacFor, hmacSha256 } from './purpose-hmac.js';

describe('an HMAC for a purpose', () => {
  it('is that of the crypto module, for keys and texts of any length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.uint8Array({ maxLength: 300 }), (key, bytes) => {
        expect(Buffer.from(hmacSha256(key)(bytes))).toEqual(createHmac('sha256', key).update(bytes).digest());
      }),
    );
  });

  it('is another one for another purpose', () => {
    const vault = { tenantMac: (purpose: string) => `mac of ${purpose}` };
    const [cursors, checkpoints] = ['cursors', 'checkpoints'].map((purpose) =>
      hmacFor(vault)(purpose)(Buffer.from('x')),
    );
    expect(cursors).not.toEqual(checkpoints);
  });
});
