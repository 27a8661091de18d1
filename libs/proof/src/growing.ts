import { placeOf, placesOf } from './hash-places.js';
import { nodeHash, type TreeHash } from './tree-hash.js';

/**
 * The hashes that become complete when leaves are added to a tree of `size` leaves, in the order of their places. `kept`
 * gives those that were complete before.
 */
export function grownBy(
  leaves: readonly TreeHash[],
  size: number,
  kept: (place: number) => TreeHash,
): readonly TreeHash[] {
  const first = placesOf(size);
  const grown: TreeHash[] = [];
  const hashAt = (place: number): TreeHash => (place < first ? kept(place) : grown[place - first]!);
  for (const [offset, leaf] of leaves.entries()) {
    let hash = leaf;
    grown.push(hash);
    // An odd index completes the subtree above it, and so on up.
    for (let level = 0, index = size + offset; index % 2 === 1; level++, index = (index - 1) / 2) {
      hash = nodeHash(hashAt(placeOf(level, index - 1)), hash);
      grown.push(hash);
    }
  }
  return grown;
}
