import { defineProblem, type Effective, Refusal } from '@throughline/kernel';
import type { Entry } from './path.js';

/** Room for twenty insertions between two entries of one instant. */
const SEQ_STEP = 1 << 20;

/** One local day begins at most this long after it began anywhere else: how far back a day can reach across zones. */
export const ZONES_APART_MS = 27 * 3_600_000;

type Ordered = Pick<Entry, 'body'>;
type Key = { readonly effective: Effective; readonly seq: number; readonly entryId: string };

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

export interface Placed {
  readonly effective: Effective;
  readonly seq: number;
}

/**
 * Gives an entry its place among entries of the same instant. A date without a time follows what is already recorded
 * for that day; `after` names an entry of the same day to follow directly.
 */
export function place(entries: readonly Entry[], effective: Effective, after: Entry | undefined): Placed {
  if (after) return placeAfter(entries, effective, after);
  const at = effective.precision === 'day' ? latestOfDay(entries, effective) : effective.at;
  return { effective: { ...effective, at }, seq: nextSeq(entries, at) };
}

function latestOfDay(entries: readonly Entry[], effective: Effective): number {
  let at = effective.at;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const { body, standing } = entries[index] as Entry;
    if (body.effective.at < effective.at - ZONES_APART_MS) break;
    if (standing && body.effective.localDate === effective.localDate) at = Math.max(at, body.effective.at);
  }
  return at;
}

function nextSeq(entries: readonly Entry[], at: number): number {
  const end = indexFor(entries, { effective: { at } as Effective, seq: Number.MAX_SAFE_INTEGER, entryId: '' });
  const before = entries[end - 1]?.body;
  return before?.effective.at === at ? before.seq + SEQ_STEP : 0;
}

export const afterOnAnotherDay = defineProblem({
  code: 'after-on-another-day',
  at: '/after',
  sentence: 'The entry named in `after` is of another day. Name an entry of the same day, or omit `after`.',
});

export const afterContradictsTime = defineProblem({
  code: 'after-contradicts-time',
  at: '/after',
  sentence: 'The entry named in `after` is later than the time given. Correct the time, or omit `after`.',
});

export const afterExhausted = defineProblem({
  code: 'after-exhausted',
  at: '/after',
  sentence: 'No more entries fit between these two. Correct their times instead.',
});

function placeAfter(entries: readonly Entry[], effective: Effective, after: Entry): Placed {
  const anchor = after.body;
  if (anchor.effective.localDate !== effective.localDate) {
    throw new Refusal(afterOnAnotherDay);
  }
  if (effective.precision === 'minute' && effective.at < anchor.effective.at) {
    throw new Refusal(afterContradictsTime);
  }
  if (effective.precision === 'minute' && effective.at > anchor.effective.at) {
    return { effective, seq: nextSeq(entries, effective.at) };
  }
  const at = anchor.effective.at;
  const next = entries[indexFor(entries, anchor) + 1]?.body;
  const limit = next?.effective.at === at ? next.seq : anchor.seq + 2 * SEQ_STEP;
  const seq = Math.floor((anchor.seq + limit) / 2);
  if (seq === anchor.seq) throw new Refusal(afterExhausted);
  return { effective: { ...effective, at }, seq };
}
