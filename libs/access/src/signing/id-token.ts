import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { TOKEN_ALGORITHMS } from './jwt-verifier.js';
import { faultOf, refusedToken } from './refused-token.js';

const CLOCK_TOLERANCE_SECONDS = 30;

interface IdTokenTerms {
  readonly issuer: string;
  /** Whom it was made for: the client id of the console. */
  readonly clientId: string;
  /** What this sign-in was begun with: a token of another one is refused. */
  readonly nonce: string;
  readonly keys: JWTVerifyGetKey;
}

/** Checks the ID token of a sign-in (OpenID Connect Core 1.0, section 3.1.3.7). Rejects with the `Refusal` `token-invalid`. */
export async function assertIdToken(token: string, { issuer, clientId, nonce, keys }: IdTokenTerms): Promise<void> {
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    algorithms: [...TOKEN_ALGORITHMS],
    requiredClaims: ['sub', 'exp', 'iat'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  }).catch((error: unknown) => {
    throw refusedToken(faultOf(error));
  });
  const forAnother = Array.isArray(payload.aud) && payload.aud.length > 1 && payload['azp'] !== clientId;
  if (payload['nonce'] !== nonce || forAnother) throw refusedToken('id-token');
}
