import { createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { decrypt, encrypt, IV_BYTES, KEY_BYTES } from '@throughline/identity/engine';

/** A new random 256-bit key, as an object that prints nothing of itself. */
export function newKey(): KeyObject {
  return createSecretKey(randomBytes(KEY_BYTES));
}

/** iv, wrapped key and tag in one piece of 60 bytes, bound to where it is stored so that rows cannot be exchanged. */
export function wrapKey(wrappingKey: KeyObject, key: KeyObject, boundTo: readonly string[]): Buffer {
  const { iv, box } = encrypt(wrappingKey, key.export(), boundTo);
  return Buffer.concat([iv, box]);
}

/** The key, or undefined when it was wrapped under another key or for another row. */
export function unwrapKey(
  wrappingKey: KeyObject,
  wrapped: Uint8Array,
  boundTo: readonly string[],
): KeyObject | undefined {
  const bytes = Buffer.from(wrapped);
  const plain = decrypt(wrappingKey, { iv: bytes.subarray(0, IV_BYTES), box: bytes.subarray(IV_BYTES) }, boundTo);
  return plain === undefined ? undefined : createSecretKey(plain);
}
