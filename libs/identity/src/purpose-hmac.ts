import { hash } from 'node:crypto';
import type { TenantMacs } from './tenant-macs.js';

const BLOCK_BYTES = 64;

/** HMAC-SHA-256 under a key that is made from the tenant's own for one purpose, and never leaves the vault. */
export const hmacFor =
  (vault: TenantMacs) =>
  (purpose: string): ((bytes: Uint8Array) => Uint8Array) =>
    hmacSha256(vault.tenantMac(purpose));

/**
 * RFC 2104, of two hashes in one call each. A cursor is signed for every line that a reader gets, and an object of `createHmac`
 * for each takes twice as long.
 */
export function hmacSha256(key: string): (bytes: Uint8Array) => Uint8Array {
  const given = Buffer.from(key);
  const block = Buffer.alloc(BLOCK_BYTES);
  (given.length > BLOCK_BYTES ? hash('sha256', given, 'buffer') : given).copy(block);
  const [inner, outer] = [block.map((byte) => byte ^ 0x36), block.map((byte) => byte ^ 0x5c)];
  return (bytes) =>
    hash('sha256', Buffer.concat([outer, hash('sha256', Buffer.concat([inner, bytes]), 'buffer')]), 'buffer');
}
