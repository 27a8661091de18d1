/** AES-256-GCM with a new nonce for each text; what is stored is `nonce.ciphertext` in base64. */

export type KeyForDrafts = CryptoKey;

const NONCE_BYTES = 12;
const CIPHER = 'AES-GCM';

/** Null where the browser has no cryptography: over plain http from another machine. */
export async function keyForDrafts(secret: string): Promise<KeyForDrafts | null> {
  if (!isSecureContext) return null;
  const bytes = Uint8Array.from(atob(secret.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, CIPHER, false, ['encrypt', 'decrypt']);
}

export async function sealed(key: KeyForDrafts, value: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const cipher = await crypto.subtle.encrypt({ name: CIPHER, iv }, key, text);
  return `${base64(iv)}.${base64(new Uint8Array(cipher))}`;
}

/** Null for nothing, and for what was sealed under another key or changed since. */
export async function unsealed(key: KeyForDrafts, stored: string | null): Promise<unknown> {
  const [nonce, cipher] = stored?.split('.') ?? [];
  if (!nonce || !cipher) return null;
  try {
    const text = await crypto.subtle.decrypt({ name: CIPHER, iv: bytesOf(nonce) }, key, bytesOf(cipher));
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch {
    return null;
  }
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
