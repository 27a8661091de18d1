/** What an event may hold: whole numbers, well-formed strings, booleans, null, arrays and objects of these. */
export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * The one serialization of event data and metadata (RFC 8785). Equal values give equal bytes, so that checkpoints
 * over stored bytes can be signed later without rewriting history. A property test holds it to the bytes of a reference library.
 * Throws `TypeError` on a float, an unsafe integer, a lone surrogate or `undefined`: none of them survives every store.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return written(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('A number is not a safe integer.');
    return `${value}`;
  }
  if (value === null || typeof value === 'boolean') return `${value}`;
  if (Array.isArray(value)) return listed(value);
  if (typeof value === 'object' && isPlain(value)) return keyed(value as Readonly<Record<string, unknown>>);
  throw new TypeError(`A value of type ${typeof value} has no canonical form.`);
}

/** By index: what a list leaves out reads as `undefined`, and is refused. */
function listed(values: readonly unknown[]): string {
  let json = '[';
  for (let index = 0; index < values.length; index += 1)
    json += index === 0 ? canonicalJson(values[index]) : `,${canonicalJson(values[index])}`;
  return `${json}]`;
}

/** Keys in the order of their UTF-16 code units, which is how JavaScript sorts strings. */
function keyed(value: Readonly<Record<string, unknown>>): string {
  let json = '{';
  for (const key of Object.keys(value).sort())
    json += `${json === '{' ? '' : ','}${written(key)}:${canonicalJson(value[key])}`;
  return `${json}}`;
}

/** Printable ASCII but for the quote and the backslash: JSON writes such a text as it is. */
const AS_IT_IS = /^[ !#-[\]-~]*$/;

function written(text: string): string {
  if (AS_IT_IS.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('A string holds a lone surrogate.');
  return JSON.stringify(text);
}

/** A plain object of any realm: a value cloned from another thread has another `Object.prototype`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
