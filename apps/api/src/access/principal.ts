import type { TenantMacs } from '@throughline/identity';
import { UUID } from '@throughline/kernel';
import type { PrincipalOf } from '@throughline/access';

/**
 * The pseudonymous id of whoever an issuer calls by a subject. A random UUID says nothing and is kept; anything else may
 * be an e-mail address, so only a MAC of it, under a key of the vault, ever leaves this function.
 */
export function principalsOf(vault: Pick<TenantMacs, 'mac'>): PrincipalOf {
  return async (issuer, subject) =>
    UUID.test(subject) ? subject : `subject-${await vault.mac(['subject', issuer, subject])}`;
}
