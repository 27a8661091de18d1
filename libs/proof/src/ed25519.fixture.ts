import { generateKeyPairSync, sign } from 'node:crypto';

/** A new key pair, whose private key stays here. */
export function newSigner() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    sign: async (bytes: Uint8Array) => sign(null, bytes, privateKey),
  };
}
