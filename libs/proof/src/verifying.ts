import { half } from './hash-places.js';
import { nodeHash, sameHash, type TreeHash } from './tree-hash.js';

interface Inclusion {
  readonly leaf: TreeHash;
  readonly index: number;
  readonly size: number;
  readonly root: TreeHash;
  readonly hashes: readonly TreeHash[];
}

interface Consistency {
  readonly from: number;
  readonly fromRoot: TreeHash;
  readonly to: number;
  readonly toRoot: TreeHash;
  readonly hashes: readonly TreeHash[];
}

/** Where a walk up the tree stands: the index at this level, and that of the last node. */
class Climb {
  constructor(
    private index: number,
    private last: number,
  ) {}

  get atTop(): boolean {
    return this.last === 0;
  }

  /** Whether the next hash stands to the left. Moves up, past levels that have no sibling on the right. */
  up(): boolean {
    const fromLeft = this.index % 2 === 1 || this.index === this.last;
    if (fromLeft) while (this.index % 2 === 0 && this.index !== 0) this.#shift();
    this.#shift();
    return fromLeft;
  }

  /** Moves past the levels at which the node is a right child. */
  skipRight(): this {
    while (this.index % 2 === 1) this.#shift();
    return this;
  }

  #shift(): void {
    this.index = half(this.index);
    this.last = half(this.last);
  }
}

/** RFC 9162, section 2.1.3.2: the leaf stands at this index of the tree with this root. */
export function isIncluded({ leaf, index, size, root, hashes }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  const climb = new Climb(index, size - 1);
  let hash = leaf;
  for (const sibling of hashes) {
    if (climb.atTop) return false;
    hash = climb.up() ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  }
  return climb.atTop && sameHash(hash, root);
}

/** RFC 9162, section 2.1.4.2: whether the older tree is a prefix of the newer one. False for an empty older tree: nothing can be proved about it. */
export function isConsistent({ from, fromRoot, to, toRoot, hashes }: Consistency): boolean {
  if (!Number.isSafeInteger(from) || from < 1 || from > to) return false;
  if (from === to) return hashes.length === 0 && sameHash(fromRoot, toRoot);
  const path = Number.isInteger(Math.log2(from)) ? [fromRoot, ...hashes] : hashes;
  const [first, ...rest] = path;
  if (!first) return false;
  const climb = new Climb(from - 1, to - 1).skipRight();
  let [older, newer] = [first, first];
  for (const hash of rest) {
    if (climb.atTop) return false;
    if (climb.up()) {
      older = nodeHash(hash, older);
      newer = nodeHash(hash, newer);
    } else newer = nodeHash(newer, hash);
  }
  return climb.atTop && sameHash(older, fromRoot) && sameHash(newer, toRoot);
}
