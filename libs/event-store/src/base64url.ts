const DIGITS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');

/** By hand: every line that a reader gets has a cursor, and `btoa` takes several times as long. */
export function encodeBase64Url(bytes: Uint8Array): string {
  const digit = (bits: number): string => DIGITS[bits & 63] ?? '';
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += digit(bits >> 18) + digit(bits >> 12);
    if (second !== undefined) text += digit(bits >> 6);
    if (third !== undefined) text += digit(bits);
  }
  return text;
}

/** Nothing when the text is not the one encoding of some bytes. */
export function decodeBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0));
  return encodeBase64Url(bytes) === text ? bytes : undefined;
}

/** Compares in a time that does not tell where two texts differ, so that a MAC cannot be guessed byte by byte. */
export function sameText(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index++) difference |= left.charCodeAt(index) ^ right.charCodeAt(index);
  return difference === 0;
}
