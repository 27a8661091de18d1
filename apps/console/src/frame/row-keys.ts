/** What is one of many on a screen: a row of a table, a line of a list. A row that only heads a group is none. */
const ROWS = 'main :is(tbody tr:not(:has(> th:only-child)), ul > li, [data-line])';

/** What opens each row, in the order of the screen. */
const openers = (): readonly HTMLElement[] =>
  [...document.querySelectorAll(ROWS)]
    .filter((row) => row.getClientRects().length > 0)
    .flatMap((row) => row.querySelector<HTMLElement>('a[href], button:not([disabled])') ?? []);

/** Moves the focus one row down or up; from elsewhere to the first one. */
export function moveRow(by: 1 | -1): void {
  const all = openers();
  const row = document.activeElement?.closest(ROWS);
  const at = row ? all.findIndex((opener) => row.contains(opener)) : -1;
  const next = all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Ticks the row that has the focus, or takes its tick away. */
export function tickRow(): void {
  document.activeElement?.closest(ROWS)?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
}
