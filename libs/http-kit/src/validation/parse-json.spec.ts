import type { Refusal } from '@throughline/kernel';
import fc from 'fast-check';
import { parseJsonBody } from './parse-json.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const parse = (text: string): unknown => parseJsonBody(bytes(text));

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('It was accepted.');
}

describe('a JSON body', () => {
  it('is read as it is', () =>
    expect(parse('{"a":[1,{"b":null}],"c":"d \\u00e9"}')).toEqual({ a: [1, { b: null }], c: 'd é' }));
  it('may start with a byte-order mark', () => expect(parse('\ufeff{"a":1}')).toEqual({ a: 1 }));
  it('may hold as many values as two thousand', () => expect(parse(`{"a":[${'0,'.repeat(1_990)}0]}`)).toBeTruthy());
  it('may use the same key in different objects', () =>
    expect(parse('{"a":{"a":1},"b":[{"a":1},{"a":2}]}')).toBeTruthy());
  it('may hold keys and texts with quotes, brackets and colons in them', () =>
    expect(parse('{"a\\"{[":"}]:\\\\","b":"\\"x\\":"}')).toEqual({ 'a"{[': '}]:\\', b: '"x":' }));

  it.each([
    ['{', 'json-malformed'],
    ['{"a":1,}', 'json-malformed'],
    ['{"a":"unterminated', 'json-malformed'],
    ['not json', 'json-malformed'],
    ['{"a":"\t"}', 'json-malformed'],
    [`${'['.repeat(100_000)}`, 'json-too-deep'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'json-too-deep'],
    [`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 'json-too-deep'],
    [`[${'{},'.repeat(80_000)}{}]`, 'json-too-many-values'],
    [`{"a":[${'0,'.repeat(2_000)}0]}`, 'json-too-many-values'],
    ['{"a":1,"b":2,"a":3}', 'json-key-repeated'],
    ['{"a":1,"\\u0061":3}', 'json-key-repeated'],
    ['{"__proto__":{"polluted":true}}', 'json-key-forbidden'],
    ['{"\\u005f_proto__":{"polluted":true}}', 'json-key-forbidden'],
    ['{"a":{"constructor":{"prototype":{"polluted":true}}}}', 'json-key-forbidden'],
    ['{"a":{"toString":1}}', 'json-key-forbidden'],
    ['{"hasOwnProperty":1}', 'json-key-forbidden'],
    ['{"a":"\\ud800"}', 'text-malformed'],
    ['{"a":"x\\udc00y"}', 'text-malformed'],
    ['{"a":"x\\u0000y"}', 'text-malformed'],
    ['{"\\ud800":1}', 'text-malformed'],
  ])('is refused: %.40j as %s', (text, code) => {
    const refusal = refusalOf(() => parse(text));
    expect([refusal.kind, refusal.code]).toEqual(['malformed', code]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('points at the text that holds half a character', () =>
    expect(refusalOf(() => parse('{"parts":[{"note":"ok"},{"note/a":"\\ud800"}]}')).faults[0]?.pointer).toBe(
      '/parts/1/note~1a',
    ));

  it('is refused when it is not UTF-8', () =>
    expect(refusalOf(() => parseJsonBody(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))).code).toBe('text-malformed'));

  it('is read whatever JSON holds', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        let read: unknown;
        try {
          read = parse(text);
        } catch (error) {
          // Poisonous keys, NUL and half characters are refused, and nothing else is.
          expect(['json-key-forbidden', 'text-malformed']).toContain((error as Refusal).code);
          return;
        }
        expect(read).toEqual(JSON.parse(text));
      }),
    ));
});
