import { defineProblem, Refusal, assertJsonShape } from '@throughline/kernel';
import {
  errors,
  type JWTHeaderParameters,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  type JWTVerifyResult,
} from 'jose';
import type { TokenVerifier, VerifiedToken } from '../token-verifier.js';
import { bearerOf, CLAIM_NAMES, type ClaimNames, type PrincipalOf } from './claims.js';
import { faultOf, refusedToken, type TokenFault } from './refused-token.js';

export const TOKEN_ALGORITHMS = ['ES256', 'RS256', 'EdDSA'] as const;
export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];
const CLOCK_TOLERANCE_SECONDS = 30;
const TOKEN_LENGTH_MAX = 8_192;
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
  /** Where the issuer says who and what; `CLAIM_NAMES` when absent. */
  readonly claimNames?: ClaimNames;
}

/** Verifies access tokens: signature by a known key, issuer, audience, times, type, and the claims that this service needs. */
export class JwtVerifier implements TokenVerifier {
  readonly #checks: JWTVerifyOptions;

  constructor(private readonly options: JwtVerifierOptions) {
    const { issuer, audience, algorithms, claimNames = CLAIM_NAMES } = options;
    this.#checks = {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'iat', ...(claimNames.subject === CLAIM_NAMES.subject ? ['sub'] : [])],
    };
  }

  async verify(token: string): Promise<VerifiedToken> {
    return bearerOf(await this.#claimsOf(token), this.options);
  }

  async #claimsOf(token: string): Promise<JWTPayload> {
    if (token.length > TOKEN_LENGTH_MAX) throw refusedToken('too-long');
    if (!hasSoundParts(token)) throw refusedToken('malformed');
    const { payload, protectedHeader } = await this.#verified(token);
    const fault = this.#faultIn(protectedHeader);
    if (fault) throw refusedToken(fault);
    if ((payload.iat ?? Infinity) > Date.now() / 1_000 + CLOCK_TOLERANCE_SECONDS) throw refusedToken('not-valid-yet');
    return payload;
  }

  async #verified(token: string): Promise<JWTVerifyResult> {
    try {
      return await jwtVerify(token, this.options.keys, this.#checks);
    } catch (error) {
      throw isIssuerTrouble(error) ? new Refusal(issuerUnavailable) : refusedToken(faultOf(error));
    }
  }

  #faultIn(header: JWTHeaderParameters): TokenFault | null {
    if (KEYS_OF_THEIR_OWN.some((parameter) => parameter in header)) return 'key-in-token';
    if (typeof header.kid !== 'string' || header.kid === '' || header.kid.length > KEY_ID_LENGTH_MAX)
      return 'key-id-missing';
    const type = String(header.typ)
      .toLowerCase()
      .replace(/^application\//, '');
    return this.options.types.includes(type) ? null : 'type-not-allowed';
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

export const issuerUnavailable = defineProblem({
  code: 'issuer-unavailable',
  kind: 'unavailable',
  sentence:
    'The keys of the token issuer could not be fetched. Try again in a minute. If it fails again, ask the operator to check THROUGHLINE_JWKS_URL and the network.',
});
