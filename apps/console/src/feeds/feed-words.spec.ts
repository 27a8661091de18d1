import { ageWords, positionWords } from './feed-words';

describe('the age of a feed', () => {
  it.each([
    [0, 'not behind'],
    [59, '59 s behind'],
    [60, '1 min behind'],
    [7_199, '119 min behind'],
    [7_200, '2 h behind'],
    [172_799, '47 h behind'],
    [172_800, '2 days behind'],
  ])('of %i seconds reads "%s"', (seconds, words) => expect(ageWords(seconds)).toBe(words));
});

describe('a position in the log', () => {
  it.each([
    ['0000000000016116', '16116'],
    ['0000000000000000', '0'],
    ['1234567890123456', '1234567890123456'],
    ['00000000000003e800000000000003e8', '00000000000003e800000000000003e8'],
    ['00000000000001000000000000000100', '00000000000001000000000000000100'],
  ])('of %p reads "%s"', (position, words) => expect(positionWords(position)).toBe(words));
});
