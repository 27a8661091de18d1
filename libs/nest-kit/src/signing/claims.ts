import type { JWTPayload } from 'jose';
import { isRole } from '../roles.js';
import type { VerifiedToken } from '../token-verifier.js';

const FACILITIES_MAX = 1_000;
const SUBJECT_LENGTH_MAX = 255;
/** Claims of OpenID Connect that only an ID token carries: it says who signed in, not what they may do here. */
const OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash'] as const;

/** Turns an issuer's subject into a pseudonymous id: subjects are often e-mail addresses, and events never hold one. */
export type PrincipalOf = (issuer: string, subject: string) => string;

/** What a token whose signature, issuer, audience and times are right says; undefined when it is no token for this service. */
export function bearerOf(
  claims: JWTPayload,
  of: { tenant: string; issuer: string; principalOf: PrincipalOf },
): VerifiedToken | undefined {
  const { sub, exp, tenant, roles, facilities } = claims as Readonly<Record<string, unknown>>;
  if (OF_ID_TOKENS.some((claim) => claim in claims) || claims['token_use'] === 'id') return undefined;
  if (typeof sub !== 'string' || sub === '' || sub.length > SUBJECT_LENGTH_MAX || !Number.isFinite(exp))
    return undefined;
  if (tenant !== of.tenant || !isListOfTexts(roles)) return undefined;
  const scope = scopeOf(facilities);
  if (!scope) return undefined;
  return {
    tenant: of.tenant,
    principal: of.principalOf(of.issuer, sub),
    roles: roles.filter(isRole),
    facilities: scope,
    expiresAt: Number(exp) * 1_000,
  };
}

/** Without the claim a bearer sees no facility: rights are never assumed. */
function scopeOf(facilities: unknown): readonly string[] | 'all' | undefined {
  if (facilities === undefined) return [];
  if (facilities === 'all') return 'all';
  return isListOfTexts(facilities) && facilities.length <= FACILITIES_MAX ? facilities : undefined;
}

const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
