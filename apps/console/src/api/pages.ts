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

/** The two times of a question, where they are set. */
export const at = ({ asOf, knownAt }: Viewpoint) => ({ ...(asOf && { asOf }), ...(knownAt && { knownAt }) });
