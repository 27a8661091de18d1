import { defineProblem, Refusal } from '@throughline/kernel';
import { errors } from 'jose';

/** Why a token was refused, for the operator's log only: whoever sends tokens is told nothing that helps to forge one. */
export type TokenFault =
  | 'malformed'
  | 'too-long'
  | 'key-id-missing'
  | 'key-unknown'
  | 'key-in-token'
  | 'algorithm-not-allowed'
  | 'signature-wrong'
  | 'type-not-allowed'
  | 'id-token'
  | 'expired'
  | 'not-valid-yet'
  | 'issuer-wrong'
  | 'audience-wrong'
  | 'claim-missing'
  | 'claim-malformed'
  | 'tenant-wrong'
  | 'roles-missing'
  | 'facilities-malformed';

class TokenFaultError extends Error {
  constructor(readonly fault: TokenFault) {
    super(fault);
    this.name = 'TokenFault';
  }
}

export const tokenInvalid = defineProblem({
  code: 'token-invalid',
  kind: 'unauthenticated',
  sentence: 'The bearer token is not valid here. Sign in again and send a new one.',
});

/** One sentence whatever is wrong; the reason rides along as its cause. */
export function refusedToken(fault: TokenFault): Refusal {
  const refusal = new Refusal(tokenInvalid);
  refusal.cause = new TokenFaultError(fault);
  return refusal;
}

/** The reason behind a refused token; null for any other error. */
export function tokenFaultOf(error: unknown): TokenFault | null {
  const cause = error instanceof Refusal ? error.cause : null;
  return cause instanceof TokenFaultError ? cause.fault : null;
}

const BY_CLAIM: Readonly<Record<string, TokenFault>> = {
  iss: 'issuer-wrong',
  aud: 'audience-wrong',
  nbf: 'not-valid-yet',
  exp: 'expired',
};

/** What the library found, in our words. */
export function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason === 'missing') return 'claim-missing';
    return BY_CLAIM[error.claim] ?? 'claim-malformed';
  }
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'key-unknown';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature-wrong';
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return 'algorithm-not-allowed';
  return 'malformed';
}
