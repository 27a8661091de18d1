import { tooLong } from './too-long';

describe('a text that is too long', () => {
  it('is told how much of it to take away', () => {
    expect(tooLong('abcdef', 4)).toBe('At most 4 characters are taken. Shorten it by 2.');
  });

  it.each(['', 'abcd', 'מרים', '😀😀😀😀'])('is none of %j, where four characters are taken', (text) => {
    expect(tooLong(text, 4)).toBeNull();
  });
});
