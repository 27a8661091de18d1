export type { CallerContext } from './caller-context.js';
export { commandTermsOf, hasRole } from './command-terms.js';
export type { AttemptJournal, AttemptsQuery, NotedAttempt, RefusedAttempt } from './journals/attempt-journal.js';
export type { JournalMark, MarkedJournal } from './journals/marked-journal.js';
export type { ReadInstant, ReadJournal, ReadsPage, ReadsQuery, RecordedRead } from './journals/read-journal.js';
export { CLAIM_NAMES, type ClaimNames, type PrincipalOf } from './signing/claims.js';
export { assertIdToken } from './signing/id-token.js';
export {
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
  localKeys,
  newSigningKey,
  publicKeys,
  remoteKeys,
  signToken,
} from './signing/issuer-keys.js';
export { issuerUnavailable, JwtVerifier, TOKEN_ALGORITHMS, type TokenAlgorithm } from './signing/jwt-verifier.js';
export { tokenFaultOf, tokenInvalid } from './signing/refused-token.js';
export { VerifiedTokens } from './signing/verified-tokens.js';
export type { TokenVerifier, VerifiedToken } from './token-verifier.js';
