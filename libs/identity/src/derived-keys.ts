import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { KEY_BYTES } from './authenticated-encryption.js';

/** A key of its own for each purpose (RFC 5869), so that a value made for one never passes for another. */
export function deriveKey(key: KeyObject, purpose: readonly string[]): KeyObject {
  const info = Buffer.from(JSON.stringify(['throughline', ...purpose]), 'utf8');
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), info, KEY_BYTES)));
}

/** HMAC-SHA-256, base64url, 43 characters. */
export function macOf(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('base64url');
}
