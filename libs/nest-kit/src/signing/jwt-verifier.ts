import { Refusal } from '@throughline/kernel';
import { errors, type JWTHeaderParameters, type JWTVerifyGetKey, jwtVerify, type JWTVerifyOptions } from 'jose';
import { assertJsonShape } from '../json/json-shape.js';
import type { TokenVerifier, VerifiedToken } from '../token-verifier.js';
import { bearerOf, type PrincipalOf } from './claims.js';

export const TOKEN_ALGORITHMS = ['ES256', 'RS256', 'EdDSA'] as const;
export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];
export const CLOCK_TOLERANCE_SECONDS = 30;
export const TOKEN_LENGTH_MAX = 8_192;
const KEY_ID_LENGTH_MAX = 200;
/** A key that comes with the token, or from where the token says, proves nothing. */
const KEYS_OF_THEIR_OWN = ['jku', 'jwk', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'crit', 'b64'] as const;

export interface JwtVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly tenant: string;
  readonly algorithms: readonly TokenAlgorithm[];
  /** Accepted `typ` headers in lower case: `at+jwt` (RFC 9068), and `jwt` for issuers that do not know it. */
  readonly types: readonly string[];
  readonly keys: JWTVerifyGetKey;
  readonly principalOf: PrincipalOf;
}

/** Verifies access tokens: signature by a known key, issuer, audience, times, type, and the claims that this service needs. */
export class JwtVerifier implements TokenVerifier {
  readonly #checks: JWTVerifyOptions;

  constructor(private readonly options: JwtVerifierOptions) {
    const { issuer, audience, algorithms } = options;
    this.#checks = {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'iat', 'sub'],
    };
  }

  async verify(token: string): Promise<VerifiedToken> {
    const claims = await this.#claimsOf(token);
    const bearer = claims && bearerOf(claims, this.options);
    if (!bearer) throw tokenInvalid();
    return bearer;
  }

  async #claimsOf(token: string) {
    if (token.length > TOKEN_LENGTH_MAX || !hasSoundParts(token)) return undefined;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.options.keys, this.#checks);
      const fromTheFuture = (payload.iat ?? Infinity) > Date.now() / 1_000 + CLOCK_TOLERANCE_SECONDS;
      return this.#soundHeader(protectedHeader) && !fromTheFuture ? payload : undefined;
    } catch (error) {
      if (isIssuerTrouble(error)) throw issuerUnavailable();
      return undefined;
    }
  }

  #soundHeader(header: JWTHeaderParameters): boolean {
    if (KEYS_OF_THEIR_OWN.some((parameter) => parameter in header)) return false;
    if (typeof header.kid !== 'string' || header.kid === '' || header.kid.length > KEY_ID_LENGTH_MAX) return false;
    return this.options.types.includes(
      String(header.typ)
        .toLowerCase()
        .replace(/^application\//, ''),
    );
  }
}

/** Three parts in the one spelling that base64url has, whose JSON says everything once. */
function hasSoundParts(token: string): boolean {
  const parts = token.split('.');
  if (parts.length !== 3) return false;
  const bytes = parts.map((part) => Buffer.from(part, 'base64url'));
  if (bytes.some((part, index) => part.length === 0 || part.toString('base64url') !== parts[index])) return false;
  try {
    for (const part of bytes.slice(0, 2)) assertJsonShape(part.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** The issuer's keys could not be fetched: nothing is known about the token, good or bad. */
const isIssuerTrouble = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  !(error instanceof errors.JOSEError) ||
  error.code === 'ERR_JOSE_GENERIC';

const tokenInvalid = (): Refusal =>
  new Refusal('token-invalid', 'The bearer token is not valid here.', { kind: 'unauthenticated' });

const issuerUnavailable = (): Refusal =>
  new Refusal('issuer-unavailable', 'The issuer of tokens could not be asked for its keys; try again shortly.', {
    kind: 'unavailable',
  });
