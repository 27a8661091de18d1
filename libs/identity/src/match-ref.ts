import type { KeyObject } from 'node:crypto';
import type { Clock } from '@throughline/kernel';
import { decrypt, encrypt, IV_BYTES } from './authenticated-encryption.js';

/** Long enough to ask for access over a telephone call, too short to collect. */
export const MATCH_REF_LIFETIME_MS = 60 * 60_000;

const UUID_BYTES = 16;
const REF_FORM = /^[A-Za-z0-9_-]{70}$/;
const PURPOSE = ['throughline match reference'];

/**
 * Stands for a client of a sister site without telling anything: authenticated encryption under a key of the vault,
 * new at each asking, so that two references to one client cannot be told from references to two. Nothing is stored.
 */
export class MatchRefs {
  readonly #key: KeyObject;
  readonly #clock: Clock;

  constructor(key: KeyObject, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
  }

  issue(clientId: string): string {
    const content = Buffer.alloc(UUID_BYTES + 8);
    content.write(clientId.replaceAll('-', ''), 'hex');
    content.writeBigUInt64BE(BigInt(this.#clock.now() + MATCH_REF_LIFETIME_MS), UUID_BYTES);
    const { iv, box } = encrypt(this.#key, content, PURPOSE);
    return Buffer.concat([iv, box]).toString('base64url');
  }

  /** Null when it is not one of ours, was tampered with or has expired. */
  resolve(matchRef: string): string | null {
    if (!REF_FORM.test(matchRef)) return null;
    const bytes = Buffer.from(matchRef, 'base64url');
    const content = decrypt(this.#key, { iv: bytes.subarray(0, IV_BYTES), box: bytes.subarray(IV_BYTES) }, PURPOSE);
    if (content === undefined || content.readBigUInt64BE(UUID_BYTES) <= BigInt(this.#clock.now())) return null;
    return content.toString('hex', 0, UUID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}
