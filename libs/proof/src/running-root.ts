import { emptyRoot, nodeHash, type TreeHash } from './tree-hash.js';

interface Peak {
  readonly level: number;
  readonly hash: TreeHash;
}

/** The root of a tree that grows by leaves and keeps no more than one hash a level. */
export class RunningRoot {
  readonly #peaks: Peak[] = [];
  size = 0;

  add(leaf: TreeHash): void {
    let peak: Peak = { level: 0, hash: leaf };
    for (let last = this.#peaks.at(-1); last?.level === peak.level; last = this.#peaks.at(-1)) {
      this.#peaks.pop();
      peak = { level: peak.level + 1, hash: nodeHash(last.hash, peak.hash) };
    }
    this.#peaks.push(peak);
    this.size += 1;
  }

  root(): TreeHash {
    const [last, ...others] = this.#peaks.toReversed();
    if (!last) return emptyRoot();
    return others.reduce((hash, peak) => nodeHash(peak.hash, hash), last.hash);
  }
}
