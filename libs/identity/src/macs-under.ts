import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { canonicalJson } from '@throughline/kernel';
import { hmacSha256 } from './hmac-sha256.js';
import { type Hmac, type MacOf, type Signer, TENANT_KEYS, type TenantMacs } from './tenant-macs.js';
import { macOf } from './derived-keys.js';

/** The DER before the 32 bytes of an Ed25519 key (RFC 8410). */
const PRIVATE_KEY_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_BYTES = 32;

/** Made in this process, under a key that whoever makes it holds. The keys that are made from it are MACs of their names. */
export function macsUnder(key: KeyObject): TenantMacs {
  const mac = (of: MacOf): string => macOf(key, Array.isArray(of) ? JSON.stringify(of) : canonicalJson(of));
  const made = (name: string): string => macOf(key, name);
  return {
    mac: async (of) => mac(of),
    macInHand: async () => mac,
    hmacsFor: async (purpose) => {
      const [newest, ...former] = TENANT_KEYS.hmac[purpose] as readonly [string, ...string[]];
      return [hmacSha256(made(newest)), ...former.map((name): Hmac => hmacSha256(made(name)))];
    },
    signerFor: async (purpose) => ed25519Signer(bytesOf(made(TENANT_KEYS.signer[purpose]))),
    secretFor: async (purpose, whom) => bytesOf(made(`${TENANT_KEYS.secret[purpose]} ${whom}`)),
  };
}

const bytesOf = (mac: string): Uint8Array => Buffer.from(mac, 'base64url');

function ed25519Signer(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_KEY_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-PUBLIC_KEY_BYTES);
  return { publicKey, sign: async (bytes) => sign(null, bytes, key) };
}
