import { Refusal } from '@throughline/kernel';
import { decodeBase64Url, encodeBase64Url, sameText } from './base64url.js';
import { cursorCut, cursorInvalid } from './cursor-refusals.js';

/** HMAC-SHA-256 (base64url) of a text's UTF-8 bytes, under a key that only the service holds. Passed in, so that the port needs no engine. */
export type Hmac = (text: string) => string;

/** The first signs. The others are keys of before a rotation: what they signed is still taken. */
export type HmacKeys = readonly [Hmac, ...Hmac[]];

const TOKEN_LENGTH_MAX = 2_000;
const MAC_LENGTH = 43;
/** Three bytes, so that every token begins with the same four characters: one that was cut off is told from a stranger's. */
const MARK = 'tl2';
const MARK_ENCODED = encodeBase64Url(new TextEncoder().encode(MARK));

/** What a token is bound to without holding it, in one line; null where it holds all of it. Unlike kinds never have the same MAC. */
type Bound = string | null;

const macOf = (hmac: Hmac, payload: string, bound: Bound = null): string =>
  hmac(bound === null ? `cursor\n${payload}` : `page\n${bound}\n${payload}`);
const encoded = (text: string): string => encodeBase64Url(new TextEncoder().encode(text));
/** Base64 encodes so many bytes at a time: texts of whole groups can be encoded one by one. */
const GROUP = 3;

/** A text that shows nothing at a glance and that nobody else can make. */
export function signToken([hmac]: HmacKeys, parts: readonly string[], bound: Bound = null): string {
  const payload = [MARK, ...parts].join('.');
  return `${encoded(payload)}.${macOf(hmac, payload, bound)}`;
}

/**
 * The same for many that differ in one part, which is ASCII like those before it. What they share is encoded once: every line
 * that a reader gets has one.
 */
export function tokensWith(
  [hmac]: HmacKeys,
  { before, behind }: { readonly before: readonly string[]; readonly behind: readonly string[] },
): (part: string) => string {
  const head = `${[MARK, ...before].join('.')}.`;
  const tail = behind.map((part) => `.${part}`).join('');
  const whole = head.length - (head.length % GROUP);
  const [start, rest, end] = [encoded(head.slice(0, whole)), head.slice(whole), encoded(tail)];
  return (part) => {
    const payload = `${head}${part}${tail}`;
    const middle = rest + part;
    const body = middle.length % GROUP === 0 ? start + encoded(middle) + end : encoded(payload);
    return `${body}.${macOf(hmac, payload)}`;
  };
}

/** The parts of a token of our own making. Throws the `Refusal` `cursor-cut` or `cursor-invalid`. */
export function partsOfToken(keys: HmacKeys, token: string, bound: Bound = null): readonly string[] {
  const [body = '', mac = '', ...more] = token.length <= TOKEN_LENGTH_MAX ? token.split('.') : [];
  if (!body.startsWith(MARK_ENCODED) || more.length > 0 || mac.length > MAC_LENGTH) throw new Refusal(cursorInvalid);
  if (mac.length < MAC_LENGTH) throw new Refusal(cursorCut);
  const bytes = decodeBase64Url(body);
  const payload = bytes && new TextDecoder().decode(bytes);
  if (payload === undefined || !keys.some((hmac) => sameText(mac, macOf(hmac, payload, bound)))) {
    throw new Refusal(cursorInvalid);
  }
  return payload.split('.').slice(1);
}
