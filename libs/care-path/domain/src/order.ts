import type { Effective } from '@throughline/kernel';
import type { Entry } from './path.js';

/** Room for twenty insertions between two entries of one instant. */
export const SEQ_STEP = 1 << 20;

/** One local day begins at most this long after it began anywhere else: how far back a day can reach across zones. */
export const ZONES_APART_MS = 27 * 3_600_000;

type Ordered = Pick<Entry, 'body'>;
type Key = { readonly effective: Pick<Effective, 'at'>; readonly seq: number; readonly entryId: string };

/** Path order: when it happened, then the order given within that instant, then the id, so that it is total. */
export function compareEntries(a: Key, b: Key): number {
  return (
    a.effective.at - b.effective.at || a.seq - b.seq || (a.entryId < b.entryId ? -1 : a.entryId > b.entryId ? 1 : 0)
  );
}

/** Where an entry belongs; looks from the end, because most entries are recorded in the order they happened. */
export function indexFor(entries: readonly Ordered[], key: Key): number {
  let low = 0;
  let high = entries.length;
  const last = entries[high - 1];
  if (!last || compareEntries(last.body, key) < 0) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareEntries((entries[middle] as Ordered).body, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
