import type { Refusal } from '@throughline/kernel';
import type { KitRequest } from '../http-shapes.js';
import { termsOf } from './request-terms.js';

const request = (headers: Record<string, string>, query: unknown = {}): KitRequest =>
  ({ id: '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11', method: 'POST', headers, query }) as unknown as KitRequest;

const keyed = { 'idempotency-key': 'k-1' };

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'accepted';
  } catch (error) {
    return (error as Refusal).code;
  }
}

describe('the idempotency key', () => {
  it.each([
    ['bare', 'a1b2', 'a1b2'],
    ['quoted', '"a1b2"', 'a1b2'],
    ['quoted, with escapes', '"a\\"b\\\\2"', 'a"b\\2'],
    ['as long as it may be', 'k'.repeat(255), 'k'.repeat(255)],
  ])('is read %s', (_, header, key) =>
    expect(termsOf(request({ 'idempotency-key': header }), true).idempotencyKey).toBe(key),
  );

  it.each([
    ['too long', 'k'.repeat(256)],
    ['with a space', 'a b'],
    ['sent twice, as Node joins it', 'a, b'],
    ['with a letter outside ASCII', 'schlüssel'],
    ['quoted and cut off', '"a1b2'],
    ['quoted and empty', '""'],
    ['quoted with a bare quote inside', '"a"b"'],
    ['ten thousand characters long', 'k'.repeat(10_000)],
  ])('is refused %s', (_, header) =>
    expect(codeOf(() => termsOf(request({ 'idempotency-key': header }), true))).toBe('idempotency-key-malformed'),
  );

  it('is asked for by every route that changes something', () => {
    expect(codeOf(() => termsOf(request({}), true))).toBe('idempotency-key-missing');
    expect(codeOf(() => termsOf(request({ 'idempotency-key': '' }), true))).toBe('idempotency-key-missing');
  });
  it('is not looked at where nothing changes', () => expect(termsOf(request(keyed), false).idempotencyKey).toBeNull());
});

describe('If-Match', () => {
  it('is the revision of a strong entity tag', () =>
    expect(termsOf(request({ ...keyed, 'if-match': '"12"' }), true).ifMatch).toBe(12));
  it('is null when it is not sent', () => expect(termsOf(request(keyed), true).ifMatch).toBeNull());
  it.each(['W/"12"', '12', '*', '"a"', '"012"', '"1", "2"', '"-1"', `"${'9'.repeat(30)}"`, ''])(
    'is refused as %j',
    (header) =>
      expect(codeOf(() => termsOf(request({ ...keyed, 'if-match': header }), true))).toBe('if-match-malformed'),
  );
});

describe('the trace', () => {
  const trace = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
  it('is carried on', () => expect(termsOf(request({ ...keyed, traceparent: trace }), true).traceparent).toBe(trace));
  it.each(['Ada Quill', `${trace}-${'x'.repeat(5_000)}`, ''])('is left out when it is none', (traceparent) =>
    expect(termsOf(request({ ...keyed, traceparent }), true).traceparent).toBeNull(),
  );
});

describe('a dry run', () => {
  it.each([
    [{ dryRun: 'true' }, true],
    [{ dryRun: 'false' }, false],
    [{}, false],
  ])('is asked for by %j: %j', (query, dryRun) => expect(termsOf(request(keyed, query), true).dryRun).toBe(dryRun));
  it.each(['1', '', 'TRUE', ['true', 'true']])('is refused as %j: a slip must not write', (dryRun) =>
    expect(codeOf(() => termsOf(request(keyed, { dryRun }), true))).toBe('field-type'),
  );
});
