import { hash } from 'node:crypto';
import type { Hmac } from './tenant-macs.js';

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
const TEXT_BYTES = 1_024;

/**
 * RFC 2104, of two hashes in one call each. A cursor is signed for every line that a reader gets: an object of `createHmac` for
 * each takes twice as long, and so do buffers that are made for each.
 */
export function hmacSha256(key: string): Hmac {
  const given = Buffer.from(key);
  const block = Buffer.alloc(BLOCK_BYTES);
  (given.length > BLOCK_BYTES ? hash('sha256', given, 'buffer') : given).copy(block);
  const inner = Buffer.concat([block.map((byte) => byte ^ 0x36), Buffer.alloc(TEXT_BYTES)]);
  const outer = Buffer.concat([block.map((byte) => byte ^ 0x5c), Buffer.alloc(DIGEST_BYTES)]);
  const hashed = (text: string): string => {
    const length = Buffer.byteLength(text);
    const fits = length <= TEXT_BYTES;
    const bytes = fits ? inner : Buffer.concat([inner.subarray(0, BLOCK_BYTES), Buffer.alloc(length)]);
    bytes.write(text, BLOCK_BYTES);
    return hash('sha256', bytes.subarray(0, BLOCK_BYTES + length), 'binary');
  };
  return (text) => {
    outer.write(hashed(text), BLOCK_BYTES, 'binary');
    return hash('sha256', outer, 'base64url');
  };
}
