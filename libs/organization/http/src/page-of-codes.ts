import { cursorUnreadable, Refusal } from '@throughline/kernel';
import type { DeclaredProblem, Page } from '@throughline/http-kit';

export const pageProblems: readonly DeclaredProblem[] = [cursorUnreadable];

/** A page of what is in order of code; the cursor holds the last code of the page before, so that inserts move nothing. */
export function pageOfCodes<Item extends { readonly code: string }>(
  list: string,
  items: readonly Item[],
  { limit, cursor }: Page,
): { readonly items: readonly Item[]; readonly next: string | null } {
  const last = cursor === undefined ? '' : readCursor(list, cursor);
  const after = items.filter(({ code }) => code > last);
  const page = after.slice(0, limit);
  const end = page.at(-1);
  return { items: page, next: after.length > limit && end ? cursorOf(list, end.code) : null };
}

/** Names the list, so that a cursor of another one is refused instead of skipping what it seems to point behind. */
const cursorOf = (list: string, last: string): string =>
  Buffer.from(JSON.stringify([list, last])).toString('base64url');

function readCursor(list: string, cursor: string): string {
  const read = parsed(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(read) && read.length === 2 && read[0] === list && typeof read[1] === 'string') return read[1];
  throw new Refusal(cursorUnreadable);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
