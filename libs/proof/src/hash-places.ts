/**
 * Where the hash of each complete subtree is kept: in the order in which they become complete, so that a tree that grows only
 * ever appends. Level 0 holds the leaves, level n the subtrees of 2 to the n leaves. The same order as in Go's
 * `sumdb/tlog`, which calls it stored hash index.
 */
export function placeOf(level: number, index: number): number {
  let first = index;
  for (let below = level; below > 0; below--) first = 2 * first + 1;
  let place = level;
  for (let rest = first; rest > 0; rest = half(rest)) place += rest;
  return place;
}

/** How many complete subtrees a tree of so many leaves has. */
export function placesOf(leaves: number): number {
  let places = 0;
  for (let rest = leaves; rest > 0; rest = half(rest)) places += rest;
  return places;
}

export const half = (count: number): number => Math.floor(count / 2);

/** The largest power of two below a count of two or more: where a tree is split in two. */
export function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}
