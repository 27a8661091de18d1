import { createHmac } from 'node:crypto';
import type { IdentityVault } from './vault.js';

/** HMAC-SHA-256 under a key that is made from the tenant's own for one purpose, and never leaves the vault. */
export const hmacFor =
  (vault: Pick<IdentityVault, 'tenantMac'>) =>
  (purpose: string): ((bytes: Uint8Array) => Uint8Array) => {
    const key = vault.tenantMac(purpose);
    return (bytes) => createHmac('sha256', key).update(bytes).digest();
  };
