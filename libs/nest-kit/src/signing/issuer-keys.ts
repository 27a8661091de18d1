import {
  createLocalJWKSet,
  createRemoteJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';

const KEYS_KEPT_MS = 60_000;
const KEYS_TIMEOUT_MS = 5_000;
const ASKED_AGAIN_MS = 5_000;

/** The public keys that an issuer publishes, fetched when needed. A key that it withdrew is refused after a minute. */
export const remoteKeys = (url: URL): JWTVerifyGetKey =>
  createRemoteJWKSet(url, {
    cacheMaxAge: KEYS_KEPT_MS,
    timeoutDuration: KEYS_TIMEOUT_MS,
    cooldownDuration: ASKED_AGAIN_MS,
  });

export const localKeys = (published: JSONWebKeySet): JWTVerifyGetKey => createLocalJWKSet(published);

/** A new ES256 key with its id, to be kept in a file that only its owner can read. */
export async function newSigningKey(keyId: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: keyId, alg: 'ES256', use: 'sig' };
}

/** What of a key everyone may know. */
export function publicKeys({ kty, crv, x, y, kid, alg, use }: JWK): JSONWebKeySet {
  return { keys: [{ kty, crv, x, y, kid, alg, use } as JWK] };
}

export interface TokenToSign {
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
  readonly lifetimeSeconds: number;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Signs an access token as RFC 9068 has it, valid from now. */
export async function signToken(
  key: JWK,
  { issuer, audience, subject, lifetimeSeconds, claims }: TokenToSign,
): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid! })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds} s`)
    .sign(await importJWK(key, 'ES256'));
}

export type { JSONWebKeySet, JWK } from 'jose';
