import type { Entry } from '@throughline/care-path';
import type { DatedRow } from '../rows/read-row.js';

/** A row of the case, with the entry that an earlier import made of it. */
export interface RowItem {
  readonly kind: 'row';
  readonly dated: DatedRow;
  readonly recordId: string;
  readonly matched: Entry | null;
}

/** An entry that stays on the path as it is: of a person, of another system, or of a row that this file does not hold. */
export interface EntryItem {
  readonly kind: 'entry';
  readonly entry: Entry;
}

export type Item = RowItem | EntryItem;

export const effectiveOf = (item: Item) => (item.kind === 'row' ? item.dated.effective : item.entry.body.effective);

/** Where an item lies in time when that is settled: a day without a time is settled once it stands on the path. */
export function settledAt(item: Item): number | null {
  if (item.kind === 'entry') return item.entry.body.effective.at;
  const { effective } = item.dated;
  if (effective.precision === 'minute') return effective.at;
  const there = item.matched?.body.effective;
  return there?.precision === 'day' && there.localDate === effective.localDate ? there.at : null;
}

/** Items of one time, or of one day where a row of it has no time: their order among each other is not given. */
export function groupsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const loose = new Set(items.filter((item) => settledAt(item) === null).map((item) => effectiveOf(item).localDate));
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const { localDate, at } = effectiveOf(item);
    const key = loose.has(localDate) ? localDate : `${localDate} ${settledAt(item) ?? at}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const start = (group: readonly Item[]): number =>
    Math.min(...group.map((item) => settledAt(item) ?? effectiveOf(item).at));
  return [...groups.values()].sort((a, b) => start(a) - start(b));
}
