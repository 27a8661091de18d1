import type { ValueCount } from './moves.js';

/** How many rows have each value: the most frequent value first, then by value. */
export function countsBy<Row>(
  rows: readonly Row[],
  valuesOf: (row: Row) => readonly (string | null)[],
): readonly ValueCount[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of valuesOf(row)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
