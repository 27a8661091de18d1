import { encodeBase64Url } from './base64url.js';

const BYTES = 16;

/** 16 random bytes, base64url: without them, ids of staff could be guessed from the hash of an event's private part. */
export const newSalt = (): string => encodeBase64Url(globalThis.crypto.getRandomValues(new Uint8Array(BYTES)));
