import { hash } from 'node:crypto';

/**
 * The UUID (version 5, RFC 9562) of a name in a namespace. Hashed in one call: every command makes several, and a hash
 * that is fed in pieces costs more than the hashing.
 */
export function namedUuid(namespace: Uint8Array, name: string): string {
  const bytes = Buffer.allocUnsafe(namespace.length + Buffer.byteLength(name));
  bytes.set(namespace);
  bytes.write(name, namespace.length);
  const hex = hash('sha1', bytes, 'hex');
  // Two of its bits say which variant of UUID this is.
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) & 3]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
