import { advance } from './advance.js';
import { derivedOf } from './derived.js';
import { indexFor } from './order.js';
import { type Entry, situationBefore } from './path.js';

/** An entry on its way onto a list: `derived` and `after` are made by folding. */
export type Unfolded = Omit<Entry, 'derived' | 'after'>;

/** Puts an entry onto the list, in place of its earlier version if there is one; answers the earliest changed index. */
export function putEntry(entries: Entry[], entry: Unfolded): number {
  const old = entries.findLastIndex((known) => known.body.entryId === entry.body.entryId);
  if (old >= 0) entries.splice(old, 1);
  return insert(entries, entry, old);
}

/** The common case of a new entry: no search for an earlier version. */
export function addEntry(entries: Entry[], entry: Unfolded): number {
  return insert(entries, entry, -1);
}

function insert(entries: Entry[], entry: Unfolded, old: number): number {
  const index = indexFor(entries, entry.body);
  entries.splice(index, 0, entry as Entry);
  const from = old >= 0 ? Math.min(index, old) : index;
  refold(entries, from);
  return from;
}

/** Folds the list again from an index on. Entries are replaced, never changed, so a copied list leaves the first alone. */
export function refold(entries: Entry[], from: number): void {
  let situation = situationBefore(entries, from);
  for (let index = from; index < entries.length; index += 1) {
    const entry = entries[index] as Entry;
    const counts = entry.active && !reviewsAnOlderVersion(entries, index);
    const step = counts ? advance(situation, entry.body) : { situation, derived: derivedOf(situation) };
    entries[index] = { ...entry, derived: step.derived, after: step.situation };
    situation = step.situation;
  }
}

/** A review is of what the reviewer saw: it does not count for an assessment that was corrected afterwards. */
function reviewsAnOlderVersion(entries: readonly Entry[], index: number): boolean {
  const { body, recording } = entries[index] as Entry;
  if (body.kind !== 'EntryReviewed') return false;
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    const known = entries[earlier] as Entry;
    if (known.body.entryId === body.reviews) return isOfOlderVersion(recording, known);
  }
  return false;
}

export const isOfOlderVersion = (review: Entry['recording'], reviewed: Pick<Entry, 'recording'>): boolean =>
  review.revision < reviewed.recording.revision;
