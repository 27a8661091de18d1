import { placeOf, splitOf } from './hash-places.js';
import { emptyRoot, nodeHash, type TreeHash } from './tree-hash.js';

type HashAt = (place: number) => TreeHash;

/** Roots and proofs of a tree whose complete subtrees are kept (RFC 6962, section 2.1). `size` counts leaves. */
export class TreeProofs {
  constructor(private readonly hashAt: HashAt) {}

  root(size: number): TreeHash {
    return size === 0 ? emptyRoot() : this.#hashOf(0, size);
  }

  /** From the leaf up: what to hash it with. `index` lies below `size`. */
  inclusion(index: number, size: number): readonly TreeHash[] {
    return this.#path(index, 0, size);
  }

  /** That the tree of `from` leaves is the beginning of the one of `to`. From 1 up to `to`. */
  consistency(from: number, to: number): readonly TreeHash[] {
    return this.#shared(from, { low: 0, high: to, known: true });
  }

  /** The hash over the leaves from `low` to before `high`. */
  #hashOf(low: number, high: number): TreeHash {
    const count = high - low;
    const level = Math.log2(count);
    if (Number.isInteger(level) && low % count === 0) return this.hashAt(placeOf(level, low / count));
    const middle = low + splitOf(count);
    return nodeHash(this.#hashOf(low, middle), this.#hashOf(middle, high));
  }

  #path(index: number, low: number, high: number): readonly TreeHash[] {
    if (high - low === 1) return [];
    const middle = low + splitOf(high - low);
    return index < middle
      ? [...this.#path(index, low, middle), this.#hashOf(middle, high)]
      : [...this.#path(index, middle, high), this.#hashOf(low, middle)];
  }

  /** `known` while the older tree is a whole subtree whose root the verifier has. */
  #shared(end: number, { low, high, known }: Subtree): readonly TreeHash[] {
    if (end === high) return known ? [] : [this.#hashOf(low, high)];
    const middle = low + splitOf(high - low);
    return end <= middle
      ? [...this.#shared(end, { low, high: middle, known }), this.#hashOf(middle, high)]
      : [...this.#shared(end, { low: middle, high, known: false }), this.#hashOf(low, middle)];
  }
}

interface Subtree {
  readonly low: number;
  readonly high: number;
  readonly known: boolean;
}
