import { createHmac, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Refusal } from '@throughline/kernel';
import { localKeys, publicKeys, remoteKeys } from './issuer-keys.js';
import { JwtVerifier, type JwtVerifierOptions } from './jwt-verifier.js';
import { tokenFaultOf, tokenInvalid } from './refused-token.js';
import type { JWK } from 'jose';

const ISSUER = 'https://issuer.example';
const AUDIENCE = 'throughline';
const now = (): number => Math.floor(Date.now() / 1_000);

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const strangers = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwkOf = (key: KeyObject, kid: string, alg: string): JWK =>
  ({ ...key.export({ format: 'jwk' }), kid, alg, use: 'sig' }) as JWK;
const ecJwk = jwkOf(ec.privateKey, 'ec-1', 'ES256');

const verifier = (options: Partial<JwtVerifierOptions> = {}): JwtVerifier =>
  new JwtVerifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    tenant: 'demo',
    algorithms: ['ES256', 'RS256', 'EdDSA'],
    types: ['at+jwt'],
    keys: localKeys({ keys: [...publicKeys(ecJwk).keys, jwkOf(rsa.publicKey, 'rsa-1', 'RS256')] }),
    principalOf: async (_, subject) => `p-${subject}`,
    ...options,
  });

const header = { alg: 'ES256', typ: 'at+jwt', kid: 'ec-1' };
const claims = () => ({
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'someone',
  iat: now(),
  exp: now() + 600,
  tenant: 'demo',
  roles: ['clinician'],
  facilities: ['HAWTHORN'],
});

const encoded = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
const es256 = (input: string, key: KeyObject): Buffer =>
  signBytes('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });

/** Signed by the issuer's own key, whatever it says: only the checks after the signature can refuse it. */
function issued(of: { header?: object | string; claims?: object | string; key?: KeyObject } = {}): string {
  const input = `${encoded(of.header ?? header)}.${encoded(of.claims ?? claims())}`;
  return `${input}.${es256(input, of.key ?? ec.privateKey).toString('base64url')}`;
}

const withClaims = (changes: object): string => issued({ claims: { ...claims(), ...changes } });
const withHeader = (changes: object): string => issued({ header: { ...header, ...changes } });
const without = (claim: string): string =>
  issued({ claims: Object.fromEntries(Object.entries(claims()).filter(([name]) => name !== claim)) });

async function outcomeOf(token: string, by: JwtVerifier = verifier()): Promise<string> {
  try {
    await by.verify(token);
    return 'let in';
  } catch (error) {
    return `${(error as Refusal).kind} ${(error as Refusal).code}`;
  }
}

const REFUSED = 'unauthenticated token-invalid';

describe('a bearer token', () => {
  it('lets its bearer in as what it says', async () => {
    const token = issued();
    expect(await verifier().verify(token)).toEqual({
      tenant: 'demo',
      principal: 'p-someone',
      roles: ['clinician'],
      facilities: ['HAWTHORN'],
      expiresAt: expect.any(Number),
    });
  });

  it('may be signed with RS256 too', async () => {
    const input = `${encoded({ ...header, alg: 'RS256', kid: 'rsa-1' })}.${encoded(claims())}`;
    expect(
      await outcomeOf(`${input}.${signBytes('sha256', Buffer.from(input), rsa.privateKey).toString('base64url')}`),
    ).toBe('let in');
  });

  it('may be a few seconds ahead of or behind this machine', async () => {
    expect(await outcomeOf(withClaims({ iat: now() + 20, nbf: now() + 20 }))).toBe('let in');
    expect(await outcomeOf(withClaims({ exp: now() - 20 }))).toBe('let in');
  });

  it('may be of type JWT where the issuer knows no other', async () => {
    const token = withHeader({ typ: 'JWT' });
    expect([await outcomeOf(token), await outcomeOf(token, verifier({ types: ['at+jwt', 'jwt'] }))]).toEqual([
      REFUSED,
      'let in',
    ]);
  });

  it('sees no facility when it names none, and knows each role once, of those that we know', async () => {
    expect(await verifier().verify(without('facilities'))).toMatchObject({ facilities: [] });
    expect(
      await verifier().verify(withClaims({ roles: ['clinician', 'emperor', 'DIRECTOR', 'clinician'] })),
    ).toMatchObject({
      roles: ['clinician'],
    });
  });
});

const rsaPublicPem = rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string;
const ecPublicPem = ec.publicKey.export({ type: 'spki', format: 'pem' }) as string;

function hmacSigned(secret: string, kid: string): string {
  const input = `${encoded({ ...header, alg: 'HS256', kid })}.${encoded(claims())}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

function tampered(part: 0 | 1 | 2, change: (text: string) => string): string {
  const parts = issued().split('.');
  parts[part] = change(parts[part]!);
  return parts.join('.');
}

/** quality.md S-02: what people try. */
const forgeries: readonly [string, () => string][] = [
  ['no algorithm', () => `${encoded({ ...header, alg: 'none' })}.${encoded(claims())}.`],
  ['no algorithm, oddly spelled', () => `${encoded({ ...header, alg: 'nOnE' })}.${encoded(claims())}.`],
  [
    'no algorithm and a signature',
    () => `${encoded({ ...header, alg: 'none' })}.${encoded(claims())}.${issued().split('.')[2]}`,
  ],
  ['HMAC with the public RSA key', () => hmacSigned(rsaPublicPem, 'rsa-1')],
  ['HMAC with the public EC key', () => hmacSigned(ecPublicPem, 'ec-1')],
  ['HMAC with the public key as JWK', () => hmacSigned(JSON.stringify(publicKeys(ecJwk).keys[0]), 'ec-1')],
  ['HMAC with nothing', () => hmacSigned('', 'ec-1')],
  ['an algorithm that is not allowed', () => withHeader({ alg: 'ES384' })],
  ['an algorithm of another key', () => withHeader({ alg: 'RS256' })],
  ['no algorithm named', () => issued({ header: { typ: 'at+jwt', kid: 'ec-1' } })],
  ['a stranger’s key under the issuer’s id', () => issued({ key: strangers.privateKey })],
  [
    'a stranger’s key under its own id',
    () => issued({ header: { ...header, kid: 'other' }, key: strangers.privateKey }),
  ],
  [
    'a key that it brings along',
    () =>
      issued({ header: { ...header, jwk: strangers.publicKey.export({ format: 'jwk' }) }, key: strangers.privateKey }),
  ],
  [
    'a key that it brings along, signed by the issuer',
    () => withHeader({ jwk: ec.publicKey.export({ format: 'jwk' }) }),
  ],
  ['an address of keys', () => withHeader({ jku: 'https://attacker.example/keys' })],
  ['an address of a certificate', () => withHeader({ x5u: 'https://attacker.example/cert' })],
  ['a certificate', () => withHeader({ x5c: ['MIIB'] })],
  ['an extension that nobody knows', () => withHeader({ crit: ['exp'] })],
  ['an unencoded payload', () => withHeader({ b64: false, crit: ['b64'] })],
  ['no key id', () => issued({ header: { alg: 'ES256', typ: 'at+jwt' } })],
  ['an empty key id', () => withHeader({ kid: '' })],
  ['a key id that is a number', () => withHeader({ kid: 1 })],
  ['a huge key id', () => withHeader({ kid: 'k'.repeat(5_000) })],
  ['a key id that walks paths', () => withHeader({ kid: '../../../../dev/null' })],
  ['a key id that asks a database', () => withHeader({ kid: "' UNION SELECT 'secret" })],
  ['no type', () => issued({ header: { alg: 'ES256', kid: 'ec-1' } })],
  ['the type of an ID token', () => withHeader({ typ: 'JWT' })],
  ['the type of a log-out token', () => withHeader({ typ: 'logout+jwt' })],
  ['another issuer', () => withClaims({ iss: 'https://attacker.example' })],
  ['an issuer that looks alike', () => withClaims({ iss: `${ISSUER}/` })],
  ['no issuer', () => without('iss')],
  ['another audience', () => withClaims({ aud: 'billing' })],
  ['other audiences', () => withClaims({ aud: ['billing', 'wiki'] })],
  ['no audience', () => without('aud')],
  ['an end that has passed', () => withClaims({ exp: now() - 120 })],
  ['no end', () => without('exp')],
  ['an end that is a text', () => withClaims({ exp: String(now() + 600) })],
  ['an end that is no number', () => issued({ claims: JSON.stringify(claims()).replace(/"exp":\d+/, '"exp":1e999') })],
  ['a beginning that has not come', () => withClaims({ nbf: now() + 600 })],
  ['an issue in the future', () => withClaims({ iat: now() + 600 })],
  ['no issue', () => without('iat')],
  ['no subject', () => without('sub')],
  ['an empty subject', () => withClaims({ sub: '' })],
  ['a subject that is a list', () => withClaims({ sub: ['someone'] })],
  ['a huge subject', () => withClaims({ sub: 's'.repeat(300) })],
  ['another tenant', () => withClaims({ tenant: 'other' })],
  ['no tenant', () => without('tenant')],
  ['no roles', () => without('roles')],
  ['roles in one text', () => withClaims({ roles: 'director' })],
  ['roles that are no texts', () => withClaims({ roles: [{ toString: 'director' }] })],
  ['facilities in one text', () => withClaims({ facilities: 'HAWTHORN' })],
  ['facilities that are no texts', () => withClaims({ facilities: [null] })],
  ['the nonce of an ID token', () => withClaims({ nonce: 'n' })],
  ['the hash of an ID token', () => withClaims({ at_hash: 'h' })],
  ['the use of an ID token', () => withClaims({ token_use: 'id' })],
  [
    'a claim said twice',
    () => issued({ claims: JSON.stringify(claims()).replace('"roles":', '"roles":["director"],"roles":') }),
  ],
  ['a header said twice', () => issued({ header: '{"alg":"none","alg":"ES256","typ":"at+jwt","kid":"ec-1"}' })],
  [
    'a poisoned payload',
    () => issued({ claims: JSON.stringify(claims()).replace('{', '{"__proto__":{"roles":["director"]},') }),
  ],
  ['a payload that is a list', () => issued({ claims: '[]' })],
  ['a payload that is no JSON', () => issued({ claims: 'director' })],
  ['a header that is no JSON', () => issued({ header: 'ES256' })],
  ['a zero signature', () => tampered(2, () => Buffer.alloc(64).toString('base64url'))],
  ['a signature of ones', () => tampered(2, () => Buffer.alloc(64, 1).toString('base64url'))],
  [
    'a signature in DER',
    () => {
      const input = `${encoded(header)}.${encoded(claims())}`;
      return `${input}.${signBytes('sha256', Buffer.from(input), ec.privateKey).toString('base64url')}`;
    },
  ],
  ['half a signature', () => tampered(2, (text) => text.slice(0, 43))],
  ['no signature', () => tampered(2, () => '')],
  [
    'the signature of another token',
    () => `${issued().split('.').slice(0, 2).join('.')}.${withClaims({ sub: 'other' }).split('.')[2]}`,
  ],
  ['other claims under a good signature', () => tampered(1, () => encoded({ ...claims(), roles: ['director'] }))],
  ['padding', () => `${issued()}==`],
  [
    'another spelling of the same signature',
    () => tampered(2, (text) => text.replaceAll('-', '+').replaceAll('_', '/') + '='),
  ],
  ['four parts', () => `${issued()}.${encoded('x')}`],
  ['two parts', () => issued().split('.').slice(0, 2).join('.')],
  ['no parts', () => 'director'],
  ['nothing', () => ''],
  [
    'an encrypted form',
    () => `${encoded({ alg: 'dir', enc: 'A256GCM' })}..${encoded('iv')}.${encoded('text')}.${encoded('tag')}`,
  ],
  ['a token in a token', () => issued({ claims: issued() })],
  ['more than any token holds', () => withClaims({ padding: 'x'.repeat(10_000) })],
];

describe('a forged or borrowed token', () => {
  it.each(forgeries)('with %s is refused', async (_, forge) =>
    expect(await outcomeOf(forge(), verifier())).toBe(REFUSED),
  );

  it('is refused in the same words, whatever is wrong with it', async () => {
    const output = new Set(
      await Promise.all(
        forgeries.map(([, forge]) =>
          verifier()
            .verify(forge())
            .then(String, (error: Error) => error.message),
        ),
      ),
    );
    expect([...output]).toEqual([tokenInvalid.sentence]);
  });
});

describe('the reason of a refusal', () => {
  it.each<[string, () => string]>([
    ['expired', () => withClaims({ exp: now() - 600 })],
    ['not-valid-yet', () => withClaims({ nbf: now() + 600 })],
    ['not-valid-yet', () => withClaims({ iat: now() + 600 })],
    ['issuer-wrong', () => withClaims({ iss: 'https://elsewhere.example' })],
    ['audience-wrong', () => withClaims({ aud: 'billing' })],
    ['claim-missing', () => without('sub')],
    ['tenant-wrong', () => withClaims({ tenant: 'other' })],
    ['roles-missing', () => without('roles')],
    ['facilities-malformed', () => withClaims({ facilities: 'HAWTHORN' })],
    ['id-token', () => withClaims({ nonce: 'n' })],
    ['key-unknown', () => withHeader({ kid: 'nobody' })],
    ['type-not-allowed', () => withHeader({ typ: 'jwt' })],
    ['signature-wrong', () => issued({ key: strangers.privateKey })],
    ['too-long', () => withClaims({ padding: 'x'.repeat(10_000) })],
    ['malformed', () => 'director'],
  ])('%s is there for the operator', async (reason, forge) => {
    const error: unknown = await verifier()
      .verify(forge())
      .catch((refused: unknown) => refused);
    expect(tokenFaultOf(error)).toBe(reason);
  });
});

describe('claims under other names', () => {
  const claimNames = {
    subject: 'oid',
    tenant: 'https://clinic.example/tenant',
    roles: 'realm_access.roles',
    facilities: 'sites',
  };
  const mapped = () => verifier({ claimNames });
  const asIssued = {
    ...Object.fromEntries(Object.entries(claims()).filter(([name]) => ['iss', 'aud', 'iat', 'exp'].includes(name))),
    oid: 'someone',
    'https://clinic.example/tenant': 'demo',
    realm_access: { roles: ['clinician'] },
    sites: ['HAWTHORN'],
  };

  it('are found by name, and by a path', async () =>
    expect(await mapped().verify(issued({ claims: asIssued }))).toMatchObject({
      principal: 'p-someone',
      roles: ['clinician'],
      facilities: ['HAWTHORN'],
    }));

  it.each(['oid', 'https://clinic.example/tenant', 'realm_access'])('are required: %s', async (name) => {
    const fewer = Object.fromEntries(Object.entries(asIssued).filter(([claim]) => claim !== name));
    expect(await outcomeOf(issued({ claims: fewer }), mapped())).toBe(REFUSED);
  });

  it('are not found on what every object inherits', async () => {
    const inherited = verifier({ claimNames: { ...claimNames, roles: 'realm_access.constructor.name' } });
    expect(await outcomeOf(issued({ claims: asIssued }), inherited)).toBe(REFUSED);
  });
});

describe('the keys of an issuer', () => {
  let published: { keys: unknown[] } | string = { keys: publicKeys(ecJwk).keys };
  let requested = 0;
  let server: Server;
  let url: URL;

  beforeAll(async () => {
    server = createServer((_, response) => {
      requested += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(published));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
  });
  afterAll(() => server.close());

  it('are fetched from where it publishes them', async () => {
    published = { keys: publicKeys(ecJwk).keys };
    expect(await outcomeOf(issued(), verifier({ keys: remoteKeys(url) }))).toBe('let in');
  });

  it('count no more once it has withdrawn them', async () => {
    published = { keys: [jwkOf(strangers.publicKey, 'new', 'ES256')] };
    expect(await outcomeOf(issued(), verifier({ keys: remoteKeys(url) }))).toBe(REFUSED);
  });

  it('are asked for again at once when it has changed to a new one', async () => {
    published = { keys: publicKeys(ecJwk).keys };
    const by = verifier({ keys: remoteKeys(url) });
    expect(await outcomeOf(issued(), by)).toBe('let in');
    published = { keys: [jwkOf(strangers.publicKey, 'new', 'ES256')] };
    const afterRotation = issued({ header: { ...header, kid: 'new' }, key: strangers.privateKey });
    expect(await outcomeOf(afterRotation, by)).toBe('let in');
  });

  it('are not asked for as often as someone sends keys that nobody knows', async () => {
    published = { keys: publicKeys(ecJwk).keys };
    const by = verifier({ keys: remoteKeys(url) });
    const before = requested;
    for (let kid = 0; kid < 40; kid += 1) await outcomeOf(withHeader({ kid: `made-up-${kid}` }), by);
    expect(requested - before).toBeLessThanOrEqual(12);
    expect(await outcomeOf(issued(), by)).toBe('let in');
  });

  it('are not read on without end', async () => {
    published = { keys: Array.from({ length: 3_000 }, () => publicKeys(ecJwk).keys[0]) };
    expect(await outcomeOf(issued(), verifier({ keys: remoteKeys(url) }))).toBe('unavailable issuer-unavailable');
  });

  it('that cannot be read say nothing about a token: that is our trouble, not the bearer’s', async () => {
    published = 'out of order';
    expect(await outcomeOf(issued(), verifier({ keys: remoteKeys(url) }))).toBe('unavailable issuer-unavailable');
  });

  it('that cannot be reached say nothing either', async () => {
    expect(await outcomeOf(issued(), verifier({ keys: remoteKeys(new URL('http://127.0.0.1:1/jwks')) }))).toBe(
      'unavailable issuer-unavailable',
    );
  });
});
