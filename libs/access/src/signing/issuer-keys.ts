import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  exportJWK,
  type FetchImplementation,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';

const KEYS_KEPT_MS = 60_000;
const KEYS_TIMEOUT_MS = 5_000;
/** Far more than any issuer publishes. */
const KEY_SET_BYTES_MAX = 262_144;
/** Keys that nobody knows make us ask again this often at once, and then once in a while: their senders do not set our pace. */
const REQUESTS_AT_ONCE_MAX = 10;
const RETRY_AFTER_MS = 5_000;

/**
 * The public keys that an issuer publishes, fetched when needed. A key that it has just begun to sign with is asked for at
 * once; one that it withdrew is refused after a minute.
 */
export function remoteKeys(url: URL): JWTVerifyGetKey {
  const published = createRemoteJWKSet(url, {
    cacheMaxAge: KEYS_KEPT_MS,
    timeoutDuration: KEYS_TIMEOUT_MS,
    cooldownDuration: Infinity,
    [customFetch]: fetchBounded,
  });
  const budget = new RequestBudget();
  return async (header, token) => {
    try {
      return await published(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !budget.take()) throw error;
      await published.reload();
      return published(header, token);
    }
  };
}

/** So many times at once, and one more after each pause. */
class RequestBudget {
  #left = REQUESTS_AT_ONCE_MAX;
  #filledAt = performance.now();

  take(): boolean {
    const pauses = Math.floor((performance.now() - this.#filledAt) / RETRY_AFTER_MS);
    this.#left = Math.min(REQUESTS_AT_ONCE_MAX, this.#left + pauses);
    this.#filledAt += pauses * RETRY_AFTER_MS;
    if (this.#left === 0) return false;
    this.#left -= 1;
    return true;
  }
}

class KeySetTooLarge extends Error {
  constructor() {
    super('The key set of the issuer is larger than any key set.');
    this.name = 'KeySetTooLarge';
  }
}

/** An answer that goes on and on is not read to its end. */
const fetchBounded: FetchImplementation = async (url, options) => {
  const response = await fetch(url, options);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > KEY_SET_BYTES_MAX) throw new KeySetTooLarge();
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status: response.status });
};

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

interface TokenToSign {
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

export type { JSONWebKeySet, JWK, JWTVerifyGetKey } from 'jose';
