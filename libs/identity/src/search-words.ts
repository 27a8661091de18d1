import { Refusal } from '@throughline/kernel';
import { nameTokens } from './folded-name.js';

const SEARCH_TEXT_LENGTH_MAX = 200;

/** The folded words that someone looks for; each is the beginning of a word in a name. */
export function searchWords(text: string): readonly string[] {
  if (text.length > SEARCH_TEXT_LENGTH_MAX) {
    throw Refusal.at('/text', 'text-too-long', 'Search for at most 200 characters.', 'malformed');
  }
  return nameTokens(text);
}
