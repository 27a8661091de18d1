import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

export const KEY_BYTES = 32;
export const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Ciphertext with its tag behind it, and the random 96-bit value it was made under (NIST SP 800-38D, 8.2.2). */
interface Box {
  readonly iv: Buffer;
  readonly box: Buffer;
}

/** AES-256-GCM. A fresh random iv each time: a key stays far below the 2^32 uses that random ivs allow. */
export function encrypt(key: KeyObject, plaintext: Uint8Array, boundTo: readonly string[]): Box {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundBytes(boundTo));
  return { iv, box: Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]) };
}

/** The plaintext, or undefined when key, iv, bytes or what they were bound to is not the same as at encryption. */
export function decrypt(key: KeyObject, { iv, box }: Box, boundTo: readonly string[]): Buffer | undefined {
  if (iv.length !== IV_BYTES || box.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundBytes(boundTo));
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(box.subarray(0, box.length - TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** As JSON, so that no choice of parts runs together into the bytes of another. */
function boundBytes(parts: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(parts), 'utf8');
}
