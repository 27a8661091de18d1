import { defineProblem, Refusal } from './problems.js';

/** Deeper than any body of the API, and far from what a recursive reader could not bear. */
const JSON_DEPTH_MAX = 32;

/** Members of all objects and lists together: several times what any body of the API may hold. */
const JSON_VALUES_MAX = 2_000;

export const jsonTooDeep = defineProblem({
  code: 'json-too-deep',
  kind: 'malformed',
  sentence: `Objects and lists are nested too deep. Nest at most ${JSON_DEPTH_MAX} levels.`,
});

export const jsonTooManyValues = defineProblem({
  code: 'json-too-many-values',
  kind: 'malformed',
  sentence: `Objects and lists hold too many values. Send at most ${JSON_VALUES_MAX}.`,
});

export const jsonKeyForbidden = defineProblem({
  code: 'json-key-forbidden',
  kind: 'malformed',
  sentence: 'An object has a forbidden key, such as `__proto__`. Remove it.',
});

export const jsonKeyRepeated = defineProblem({
  code: 'json-key-repeated',
  kind: 'malformed',
  sentence: 'An object has the same key twice. Send each key once.',
});

/** What every object inherits is nobody's field, and code that looks a field up finds it all the same. */
const FORBIDDEN_KEYS = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

/**
 * Looks once over the text of a JSON document, before or after it was parsed, for what a parser lets pass: nesting and
 * values without end (checking one costs a thousand times what reading it does), a key that stands twice in one object
 * (parsers disagree on which counts), and keys that poison prototypes. On text that is not JSON it may find nothing; the parser will.
 */
export function assertJsonShape(text: string): void {
  const open: (Set<string> | null)[] = [];
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x7b: // {
        open.push(new Set());
        break;
      case 0x5b: // [
        open.push(null);
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        continue;
      case 0x22: {
        // "
        const end = endOfString(text, at);
        const keys = open.at(-1);
        if (keys && isKey(text, end)) assertKey(keyAt(text, at, end), keys);
        at = end;
        continue;
      }
      case 0x2c: // ,
        break;
      default:
        continue;
    }
    if (open.length > JSON_DEPTH_MAX) throw new Refusal(jsonTooDeep);
    if (++values > JSON_VALUES_MAX) throw new Refusal(jsonTooManyValues);
  }
}

/** Index of the closing quote, or the end of a text that is cut off. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; ; at++) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return quote;
    at = quote;
  }
}

function isKey(text: string, endOfString: number): boolean {
  let at = endOfString + 1;
  while (text.charCodeAt(at) <= 0x20) at++;
  return text.charCodeAt(at) === 0x3a;
}

function keyAt(text: string, from: number, end: number): string {
  const written = text.slice(from + 1, end);
  if (!written.includes('\\')) return written;
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return written;
  }
}

function assertKey(key: string, keys: Set<string>): void {
  if (FORBIDDEN_KEYS.has(key)) throw new Refusal(jsonKeyForbidden);
  if (keys.has(key)) throw new Refusal(jsonKeyRepeated);
  keys.add(key);
}
