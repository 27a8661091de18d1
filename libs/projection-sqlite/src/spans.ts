/**
 * Finds intervals that hold at an instant without looking at all of those that began before it (a relational interval
 * tree: Kriegel, Pötke, Seidl, VLDB 2000). Every interval is filed under the highest node of a binary tree over time
 * that lies within it; those that hold at an instant are filed under the instant's own forefathers, about forty of them.
 */

/** Instants from the year 1412 on come out positive. Safe integers throughout: no bit operators. */
const SHIFT_MS = 2 ** 44;
const HEIGHT = 47;

/** Rows that are open and current: no interval tells them apart. */
export const OPEN_SPAN = 0;

/** Where the interval from `first` until just before `last` is filed. Positive. */
export function spanOf(first: number, last: number): number {
  const a = leafOf(first);
  const b = leafOf(last);
  if (a === b) return a;
  let size = 2;
  while (Math.floor(a / size) !== Math.floor(b / size)) size *= 2;
  return Math.floor(b / size) * size + size / 2;
}

/** Every node under which an interval that holds at this instant may be filed. */
export function spansContaining(instant: number): readonly number[] {
  const leaf = leafOf(instant);
  const nodes = [leaf];
  for (let height = 1; height <= HEIGHT; height += 1) {
    const size = 2 ** height;
    nodes.push(Math.floor(leaf / size) * size + size / 2);
  }
  return nodes;
}

const leafOf = (instant: number): number => 2 * (instant + SHIFT_MS) + 1;

interface Interval {
  readonly from: number;
  readonly to: number | null;
  readonly knownFromAt: number;
  readonly knownToAt: number | null;
}

/**
 * A closed interval is filed by when it held, an open one by when it was what we knew (negative), which sets apart the
 * thousands of rows that were open once and have been closed since.
 */
export function spanOfVersion({ from, to, knownFromAt, knownToAt }: Interval): number {
  if (to !== null) return spanOf(from, to);
  return knownToAt === null ? OPEN_SPAN : -spanOf(knownFromAt, knownToAt);
}

/** Where to look for versions that hold at one instant as known at another; null: known now. */
export function spansHolding(at: number, knownAt: number | null): readonly number[] {
  const known = knownAt === null ? [] : spansContaining(knownAt).map((node) => -node);
  return [OPEN_SPAN, ...spansContaining(at), ...known];
}
