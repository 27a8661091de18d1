import type { Viewpoint } from '../frame/viewpoint';

export const STALE_MS = 10_000;
export const PAGE = 500;
/** Entries of a path that are read at once. */
export const PATH_PAGE = 200;

/** Every page of a list; the service bounds a page, this bounds the whole. */
export async function all<Item>(
  page: (cursor: string | undefined) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined; items.length < 10_000;) {
    const answer = await page(cursor);
    items.push(...answer.items);
    if (answer.next === null) break;
    cursor = answer.next;
  }
  return items;
}

/** The same of a list that says how many there are: with what the API counts, whatever the pages. */
export async function allCounted<Item, Answer extends { items: Item[]; next: string | null }>(
  page: (cursor: string | undefined) => Promise<Answer>,
): Promise<Answer> {
  let counted: Answer | undefined;
  const items = await all<Item>(async (cursor) => (counted = await page(cursor)));
  return { ...(counted as Answer), items };
}

/** The two times of a question, where they are set. */
export const at = ({ asOf, knownAt }: Viewpoint) => ({ ...(asOf && { asOf }), ...(knownAt && { knownAt }) });
