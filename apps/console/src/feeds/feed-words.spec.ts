import { ageWords } from './feed-words';

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
