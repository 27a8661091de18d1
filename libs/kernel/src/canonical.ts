/** What an event may hold: whole numbers, well-formed strings, booleans, null, arrays and objects of these. */
export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical };

/** What JSON escapes, and what may be half of a surrogate pair. */
const NEEDS_A_LOOK = /["\\\u0000-\u001f\ud800-\udfff]/;

/**
 * The one serialisation of event data and metadata (RFC 8785). Equal values give equal bytes, so that checkpoints
 * over stored bytes can be signed later without rewriting history. Checks and writes in one pass: every command asks
 * for it several times.
 * Throws `TypeError` on a float, an unsafe integer, a lone surrogate or `undefined`: none of them survives every store.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return ofText(value);
  if (typeof value === 'number') return ofNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return ofArray(value);
  if (typeof value === 'object' && isPlain(value)) return ofObject(value);
  throw new TypeError(`A value of type ${typeof value} has no canonical form.`);
}

function ofText(text: string): string {
  if (!NEEDS_A_LOOK.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('A string holds a lone surrogate.');
  return JSON.stringify(text);
}

function ofNumber(number: number): string {
  if (!Number.isSafeInteger(number)) throw new TypeError('A number is not a safe integer.');
  return String(number);
}

/** A hole is `undefined`, and refused like it. */
function ofArray(items: readonly unknown[]): string {
  let members = '';
  for (const item of items) members += members === '' ? canonicalJson(item) : `,${canonicalJson(item)}`;
  return `[${members}]`;
}

/** Keys in the order of their UTF-16 code units, which is how `sort` compares. */
function ofObject(value: Readonly<Record<string, unknown>>): string {
  let members = '';
  for (const key of Object.keys(value).sort()) {
    if (members !== '') members += ',';
    members += `${ofText(key)}:${canonicalJson(value[key])}`;
  }
  return `{${members}}`;
}

/** A plain object of any realm: a value cloned from another thread has another `Object.prototype`. */
function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
