import type { Page } from '@throughline/http-kit';

/** A page of what is in order of code; the cursor is the last code of the page before, so that inserts move nothing. */
export function pageOfCodes<Item extends { readonly code: string }>(
  items: readonly Item[],
  { limit, cursor = '' }: Page,
): { readonly items: readonly Item[]; readonly next: string | null } {
  const after = items.filter(({ code }) => code > cursor);
  const page = after.slice(0, limit);
  return { items: page, next: after.length > limit ? (page.at(-1)?.code ?? null) : null };
}
