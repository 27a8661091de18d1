import type { Position } from '@throughline/event-store';
import type { TreeHash } from './tree-hash.js';

/** How far the tree has come along its log. */
export interface TreeState {
  readonly logId: string;
  /** Leaves. */
  readonly size: number;
  /** Of the event of the last leaf. */
  readonly position: Position;
}

/** Keeps the hashes of complete subtrees, each in its place. It can be lost: it is made again from the log. */
export interface HashStore {
  /** Null before the first leaf. */
  state(): TreeState | null;
  /** Throws `RangeError` where nothing is kept. */
  hashAt(place: number): TreeHash;
  /** Adds the hashes of the places behind the last, and moves on; all of it or nothing. */
  append(hashes: readonly TreeHash[], state: TreeState): void;
  /** Forgets everything. */
  clear(): void;
  close(): void;
}

export class MemoryHashStore implements HashStore {
  readonly #hashes: TreeHash[] = [];
  #state: TreeState | null = null;

  state(): TreeState | null {
    return this.#state;
  }

  hashAt(place: number): TreeHash {
    const hash = this.#hashes[place];
    if (!hash) throw new RangeError('The tree holds no hash at this place.');
    return hash;
  }

  append(hashes: readonly TreeHash[], state: TreeState): void {
    this.#hashes.push(...hashes);
    this.#state = state;
  }

  clear(): void {
    this.#hashes.length = 0;
    this.#state = null;
  }

  close(): void {
    this.clear();
  }
}
