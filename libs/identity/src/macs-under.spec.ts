import { createHmac, createPublicKey, createSecretKey, verify } from 'node:crypto';
import { macsUnder } from './macs-under.js';
import { TENANT_KEYS } from './tenant-macs.js';

const SECRET = Buffer.alloc(32, 7);
const macs = macsUnder(createSecretKey(SECRET));
const hmac = (key: Uint8Array | string, text: string) => createHmac('sha256', key).update(text);
const made = (text: string) => hmac(SECRET, text).digest('base64url');

/** Logs, mappings, partners and readers hold what these made: another value would be a stranger's to them. */
describe('what is made under the key of a tenant', () => {
  it('is an HMAC over the canonical JSON of a request, and over the JSON of a list', async () => {
    expect(await macs.mac({ b: [1], a: 'ü' })).toBe(made('{"a":"ü","b":[1]}'));
    expect(await macs.mac(['subject', 'https://issuer', 'half \uD83D', 4])).toBe(
      made('["subject","https://issuer","half \\ud83d",4]'),
    );
    expect((await macs.macInHand())(['import case', 'lab', 'C1'])).toBe(made('["import case","lab","C1"]'));
  });

  it('signs cursors under a key that is made from the first name', async () => {
    const [sign] = await macs.hmacsFor('cursors');
    expect(sign('cursor')).toBe(hmac(made('throughline replay cursors'), 'cursor').digest('base64url'));
  });

  it('signs checkpoints with Ed25519, for whoever has the public key', async () => {
    const { publicKey, sign } = await macs.signerFor('log checkpoints');
    const signed = await sign(Buffer.from('checkpoint'));
    const x = Buffer.from(publicKey).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    expect(verify(null, Buffer.from('checkpoint'), key, signed)).toBe(true);
    expect(x).toBe('32SDwqouDHdamOv6WG3TBRQMHvAATvEhxGigglISsOs');
  });

  it('gives each subscription a secret of its own', async () => {
    const secret = Buffer.from(await macs.secretFor('subscription', 'one 1'));
    expect(secret.toString('base64url')).toBe(made('throughline subscription secret one 1'));
    expect(await macs.secretFor('subscription', 'two 1')).not.toEqual(secret);
  });

  it('never takes for a request what is the name of a key', () => {
    const names = [
      Object.values(TENANT_KEYS.hmac),
      Object.values(TENANT_KEYS.signer),
      Object.values(TENANT_KEYS.secret),
    ];
    for (const name of names.flat(2)) expect(name).toMatch(/^throughline [a-z ]+$/);
  });
});
