import { type FacilityScope, Refusal } from '@throughline/kernel';
import { sameText } from './base64url.js';
import { cursorOfAnotherFilter } from './cursor-refusals.js';
import { type HmacKeys, partsOfToken, signToken } from './signed-token.js';

/** What a page of a list is bound to: the log behind it, what was asked for, and what the reader may see. */
export interface PageBinding {
  readonly logId: string;
  /** The list, its filter and its order, as one text. */
  readonly asked: string;
  readonly facilities: FacilityScope;
}

/** Where the pages of one list go on. A place is a text of the list's own, which only the list understands. */
export interface PageCursors {
  issue(place: string): string;
  /** The place. Throws the `Refusal` `cursor-invalid`, `cursor-cut` or `cursor-of-another-filter`. */
  open(token: string): string;
}

const FILTER_MARK_LENGTH = 22;

/**
 * A reader's bookmark in a list, as `createCursors` makes them for the log: opaque, and impossible to forge. Nobody keeps one for
 * long, and whoever has another log or other facilities now starts over: so both are in the MAC alone. What was asked for is a
 * MAC too, because a search names people.
 */
export function createPageCursors(keys: HmacKeys, { logId, asked, facilities }: PageBinding): PageCursors {
  const bound = JSON.stringify([logId, facilities === 'all' ? facilities : facilities.toSorted()]);
  const marks = keys.map((hmac) => hmac(`filter\n${asked}`).slice(0, FILTER_MARK_LENGTH));
  return {
    issue: (place) => signToken(keys, [marks[0] as string, place], bound),
    open: (token) => {
      const [mark = '', ...place] = partsOfToken(keys, token, bound);
      if (!marks.some((one) => sameText(one, mark))) throw new Refusal(cursorOfAnotherFilter);
      return place.join('.');
    },
  };
}
