import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { type HmacKeys, partsOfToken, signToken, tokensWith } from './signed-token.js';

const keys: HmacKeys = [(text) => createHmac('sha256', 'of this spec').update(text).digest('base64url')];
const part = fc.string({ unit: fc.constantFrom(...'0123456789abcdef-'), minLength: 1, maxLength: 40 });

describe('tokens that share all parts but one', () => {
  it('are the same, letter by letter, as each signed by itself', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), part, fc.array(part, { maxLength: 3 }), (before, one, behind) => {
        const token = tokensWith(keys, { before, behind })(one);
        expect(token).toBe(signToken(keys, [...before, one, ...behind]));
        expect(partsOfToken(keys, token)).toEqual([...before, one, ...behind]);
      }),
    );
  });
});
