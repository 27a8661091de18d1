import { canonicalJson } from '@throughline/kernel';
import type { DraftEntry } from './draft.js';
import { foldable } from './draft.js';
import type { EntryBody } from './entry.js';
import type { Entry, Path } from './path.js';

/**
 * The standing entry that already says exactly this, if there is one. An entry with a narrative is never identical to
 * another: sealed text cannot be compared.
 */
export function identicalEntry(path: Path, entry: DraftEntry): Entry | undefined {
  if (entry.narrative !== null) return undefined;
  const wanted = assertion(foldable(entry));
  for (let index = path.entries.length - 1; index >= 0; index -= 1) {
    const known = path.entries[index] as Entry;
    if (known.body.effective.localDate < entry.effective.localDate) return undefined;
    if (known.standing && known.body.kind === entry.kind && assertion(known.body) === wanted) return known;
  }
  return undefined;
}

/** What an entry asserts, without the ids and the order that recording gave it. */
function assertion(body: EntryBody): string {
  const { entryId: _entryId, seq: _seq, narrative: _narrative, effective, ...rest } = body;
  const opens = body.kind === 'Admitted' || body.kind === 'AftercareStarted';
  const when = effective.precision === 'day' ? effective.localDate : effective.at;
  return canonicalJson({ ...rest, ...(opens ? { placementId: null } : {}), when });
}
