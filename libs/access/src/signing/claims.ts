import { type FacilityScope, isRole } from '@throughline/kernel';
import type { JWTPayload } from 'jose';
import type { VerifiedToken } from '../token-verifier.js';
import { type TokenFault, refusedToken } from './refused-token.js';

/** Facilities of one token. */
export const FACILITIES_MAX = 1_000;
const SUBJECT_LENGTH_MAX = 255;
/** Claims of OpenID Connect that only an ID token carries: it says who signed in, not what they may do here. */
const OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash'] as const;

/** Turns an issuer's subject into a pseudonymous id: subjects are often e-mail addresses, and events never hold one. */
export type PrincipalOf = (issuer: string, subject: string) => Promise<string>;

/** Where an issuer says what this service needs: the name of a claim, or a path with dots into one. */
export interface ClaimNames {
  readonly subject: string;
  readonly tenant: string;
  readonly roles: string;
  readonly facilities: string;
}

export const CLAIM_NAMES: ClaimNames = { subject: 'sub', tenant: 'tenant', roles: 'roles', facilities: 'facilities' };

interface BearerTerms {
  readonly tenant: string;
  readonly issuer: string;
  readonly principalOf: PrincipalOf;
  /** Those of `CLAIM_NAMES` when absent. */
  readonly claimNames?: ClaimNames;
}

/**
 * What a token whose signature, issuer, audience and times are right says. Throws the `Refusal` `token-invalid` when it is
 * no token for this service.
 */
export async function bearerOf(claims: JWTPayload, of: BearerTerms): Promise<VerifiedToken> {
  const { exp } = claims;
  const names = of.claimNames ?? CLAIM_NAMES;
  const [subject, tenant, roles, facilities] = [names.subject, names.tenant, names.roles, names.facilities].map(
    (name) => claimAt(claims, name),
  );
  assertThat(!OF_ID_TOKENS.some((claim) => claim in claims) && claims['token_use'] !== 'id', 'id-token');
  if (!isSubject(subject) || !Number.isFinite(exp)) throw refusedToken('claim-malformed');
  assertThat(tenant === of.tenant, 'tenant-wrong');
  if (!isListOfTexts(roles)) throw refusedToken('roles-missing');
  return {
    tenant: of.tenant,
    principal: await of.principalOf(of.issuer, subject),
    roles: [...new Set(roles.filter(isRole))],
    facilities: scopeOf(facilities),
    expiresAt: Number(exp) * 1_000,
  };
}

function assertThat(holds: boolean, fault: TokenFault): void {
  if (!holds) throw refusedToken(fault);
}

const isSubject = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= SUBJECT_LENGTH_MAX;

/** A claim of that very name, e.g. `https://clinic.example/roles`, or a path such as `realm_access.roles`. */
function claimAt(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let found: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[part];
  }
  return found;
}

/** Without the claim a bearer sees no facility: rights are never assumed. */
function scopeOf(facilities: unknown): FacilityScope {
  if (facilities === undefined) return [];
  if (facilities === 'all') return 'all';
  if (isListOfTexts(facilities) && facilities.length <= FACILITIES_MAX) return facilities;
  throw refusedToken('facilities-malformed');
}

const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
