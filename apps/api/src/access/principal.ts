import type { PrincipalOf } from '@throughline/nest-kit';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The pseudonymous id of whoever an issuer calls by a subject. A random UUID says nothing and is kept; anything else may
 * be an e-mail address, so only a MAC of it, under a key of the vault, ever leaves this function.
 */
export function principalsOf(vault: { tenantMac(text: string): string }): PrincipalOf {
  return (issuer, subject) =>
    UUID.test(subject) ? subject : `subject-${vault.tenantMac(JSON.stringify(['subject', issuer, subject]))}`;
}
