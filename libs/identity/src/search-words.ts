import { defineProblem, Refusal, textTooLong } from '@throughline/kernel';
import { nameTokens } from './folded-name.js';

export const limitOutOfRange = defineProblem({
  code: 'limit-out-of-range',
  kind: 'malformed',
  at: '/limit',
  sentence: 'The limit is out of range. Request 1 to 100 at a time.',
});

const SEARCH_TEXT_LENGTH_MAX = 200;

/** The folded words that someone looks for; each is the beginning of a word in a name. */
export function searchWords(text: string): readonly string[] {
  if (text.length > SEARCH_TEXT_LENGTH_MAX) {
    throw new Refusal(textTooLong, { at: '/text' });
  }
  return nameTokens(text);
}
