import type { VerifiedToken } from '../token-verifier.js';
import { VERIFIED_FOR_MS, VerifiedTokens } from './verified-tokens.js';

class Issuer {
  requested = 0;
  rights: readonly VerifiedToken['roles'][number][] = ['director'];
  constructor(private readonly expiresAt: number) {}
  verify(token: string): Promise<VerifiedToken> {
    this.requested += 1;
    if (token === 'bad') return Promise.reject(new Error('not valid'));
    return Promise.resolve({
      tenant: 'demo',
      principal: token,
      roles: this.rights,
      facilities: 'all',
      expiresAt: this.expiresAt,
    });
  }
}

/** Enough for two tokens of this spec, and for no third. */
const TWO_TOKENS_BYTES = 1_300;

function remembering(expiresAt: number, bytesMax = 1e6) {
  const issuer = new Issuer(expiresAt);
  const time = { now: 0 };
  return { issuer, time, tokens: new VerifiedTokens(issuer, () => time.now, { bytesMax }) };
}

describe('a verified token', () => {
  it('is not verified again within a minute', async () => {
    const { issuer, time, tokens } = remembering(1e9);
    await tokens.verify('a');
    time.now = VERIFIED_FOR_MS - 1;
    await tokens.verify('a');
    expect(issuer.requested).toBe(1);
  });

  it('loses a right that was taken away after a minute', async () => {
    const { issuer, time, tokens } = remembering(1e9);
    expect((await tokens.verify('a')).roles).toEqual(['director']);
    issuer.rights = ['analyst'];
    time.now = VERIFIED_FOR_MS;
    expect((await tokens.verify('a')).roles).toEqual(['analyst']);
  });

  it('is forgotten when it ends', async () => {
    const { issuer, time, tokens } = remembering(1_000);
    await tokens.verify('a');
    time.now = 1_000;
    await tokens.verify('a');
    expect(issuer.requested).toBe(2);
  });

  it('is never remembered when it was refused', async () => {
    const { issuer, tokens } = remembering(1e9);
    for (let again = 0; again < 3; again++) await expect(tokens.verify('bad')).rejects.toThrow('not valid');
    expect(issuer.requested).toBe(3);
  });

  it('makes room for newer ones within its bytes', async () => {
    const { issuer, tokens } = remembering(1e9, TWO_TOKENS_BYTES);
    for (const token of ['a', 'b', 'c', 'b', 'c']) await tokens.verify(token);
    expect(issuer.requested).toBe(3);
    await tokens.verify('a');
    expect(issuer.requested).toBe(4);
  });
});
