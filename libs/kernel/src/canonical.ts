import canonicalize from 'canonicalize';

/** What an event may hold: whole numbers, well-formed strings, booleans, null, arrays and objects of these. */
export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * The one serialization of event data and metadata (RFC 8785). Equal values give equal bytes, so that checkpoints
 * over stored bytes can be signed later without rewriting history.
 * Throws `TypeError` on a float, an unsafe integer, a lone surrogate or `undefined`: none of them survives every store.
 */
export function canonicalJson(value: unknown): string {
  assertCanonical(value);
  return canonicalize(value) as string;
}

function assertCanonical(value: unknown): asserts value is Canonical {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('A string holds a lone surrogate.');
    return;
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('A number is not a safe integer.');
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) assertCanonical(item);
    return;
  }
  if (typeof value === 'object' && isPlain(value)) {
    for (const [key, item] of Object.entries(value)) {
      assertCanonical(key);
      assertCanonical(item);
    }
    return;
  }
  throw new TypeError(`A value of type ${typeof value} has no canonical form.`);
}

/** A plain object of any realm: a value cloned from another thread has another `Object.prototype`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
