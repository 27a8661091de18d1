import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical.js';

describe('canonical JSON', () => {
  it('orders keys by UTF-16 code units, as RFC 8785 says', () => {
    // The key order of the example in RFC 8785, section 3.2.3.
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.keys(JSON.parse(canonicalJson(keys)) as object)).toHaveLength(7);
    expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  it('escapes what RFC 8785 escapes and nothing else', () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\/"');
  });

  it.each([
    ['a float', 1.5],
    ['an unsafe integer', 2 ** 53],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['undefined', { a: undefined }],
    ['a date', new Date(0)],
    ['a big integer', 1n],
    ['a function', () => 1],
  ])('refuses %s, which would not survive every store', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it.each([
    ['what a list leaves out', Array(2)],
    ['an instance of a class', new (class Named {})()],
    ['a symbol', Symbol('s')],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson({ a: [value] })).toThrow(TypeError);
  });

  it('writes the bytes that the reference library writes', () => {
    fc.assert(
      fc.property(values, (value) => expect(canonicalJson(value)).toBe(canonicalize(value))),
      { numRuns: 2_000 },
    );
    expect(canonicalJson(-0)).toBe(canonicalize(-0));
  });

  it('gives equal values equal bytes, whatever the order of their keys', () => {
    fc.assert(
      fc.property(values, (original) => {
        const bytes = canonicalJson(original);
        expect(canonicalJson(JSON.parse(bytes))).toBe(bytes);
        expect(canonicalJson(reversed(original))).toBe(bytes);
      }),
    );
  });
});

/** Whatever has a canonical form: characters of every kind that JSON may escape, in keys too. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  fc.string({ unit: fc.constantFrom('"', '\\', '/', '\n', '\u0000', '\u001f', '\u007f', '\u2028', 'a', '1', '<') }),
);
const values = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    texts,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(texts, tie('node'), { maxKeys: 4 }),
  ),
})).node;

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
