export type { CallerContext } from './caller-context.js';
export { commandTermsOf, hasRole } from './command-terms.js';
export type { AttemptJournal, AttemptsQuery, NotedAttempt, RefusedAttempt } from './journals/attempt-journal.js';
export type { JournalMark, MarkedJournal } from './journals/marked-journal.js';
export type { ReadJournal, ReadsPage, ReadsQuery, RecordedRead } from './journals/read-journal.js';
export { readsMeantBy, windowOf } from './journals/reads-meant.js';
export { type FacilitiesOf, type SeenAttempt, seenAttempt } from './journals/seen-attempt.js';
export { MAY, type Roles } from './may.js';
export { MemoryAttemptJournal } from './memory/memory-attempt-journal.js';
export { MemoryReadJournal, type NumberedRead } from './memory/memory-read-journal.js';
export { CLAIM_NAMES, FACILITIES_MAX, type ClaimNames, type PrincipalOf } from './signing/claims.js';
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
