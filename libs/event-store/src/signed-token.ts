import { Refusal } from '@throughline/kernel';
import { decodeBase64Url, encodeBase64Url, sameText } from './base64url.js';
import { cursorCut, cursorInvalid } from './cursor-refusals.js';

/** HMAC-SHA-256 under a key that only the service holds. Passed in, so that the port needs no engine. */
export type Hmac = (bytes: Uint8Array) => Uint8Array;

/** The first signs. The others are keys of before a rotation: what they signed is still taken. */
export type HmacKeys = readonly [Hmac, ...Hmac[]];

const TOKEN_LENGTH_MAX = 2_000;
const MAC_LENGTH = 43;
/** Three bytes, so that every token begins with the same four characters: one that was cut off is told from a stranger's. */
const MARK = 'tl2';
const MARK_ENCODED = encodeBase64Url(new TextEncoder().encode(MARK));

const macOf = (hmac: Hmac, payload: string): string =>
  encodeBase64Url(hmac(new TextEncoder().encode(`cursor\n${payload}`)));

/** A text that shows nothing at a glance and that nobody else can make. */
export function signToken([hmac]: HmacKeys, parts: readonly string[]): string {
  const payload = [MARK, ...parts].join('.');
  return `${encodeBase64Url(new TextEncoder().encode(payload))}.${macOf(hmac, payload)}`;
}

/** The parts of a token of our own making. Throws the `Refusal` `cursor-cut` or `cursor-invalid`. */
export function partsOfToken(keys: HmacKeys, token: string): readonly string[] {
  const [body = '', mac = '', ...more] = token.length <= TOKEN_LENGTH_MAX ? token.split('.') : [];
  if (!body.startsWith(MARK_ENCODED) || more.length > 0 || mac.length > MAC_LENGTH) throw new Refusal(cursorInvalid);
  if (mac.length < MAC_LENGTH) throw new Refusal(cursorCut);
  const bytes = decodeBase64Url(body);
  const payload = bytes && new TextDecoder().decode(bytes);
  if (payload === undefined || !keys.some((hmac) => sameText(mac, macOf(hmac, payload)))) {
    throw new Refusal(cursorInvalid);
  }
  return payload.split('.').slice(1);
}
