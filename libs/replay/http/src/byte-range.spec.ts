import { byteRangeOf } from './byte-range.js';

const of = (range?: string, ifRange?: string) => byteRangeOf(100, { range, ifRange, tag: '"t"' });

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-9', { first: 0, last: 9 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-500', { first: 0, last: 99 }],
    ['bytes=99-99', { first: 99, last: 99 }],
  ])('of %s is that part', (range, part) => expect(of(range)).toEqual(part));

  it.each(['bytes=100-', 'bytes=200-300', 'bytes=-0'])('of %s is none', (range) => expect(of(range)).toBe('none'));

  it.each([undefined, 'bytes=-', 'bytes=9-3', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b'])('of %s is all', (range) =>
    expect(of(range)).toBe('all'),
  );

  it('of another file is all of this one', () => {
    expect(of('bytes=0-9', '"other"')).toBe('all');
    expect(of('bytes=0-9', '"t"')).toEqual({ first: 0, last: 9 });
  });
});
