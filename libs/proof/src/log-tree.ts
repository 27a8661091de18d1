import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { type Position, type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import { UnreadableEvent } from '@throughline/kernel';
import { grownBy } from './growing.js';
import type { HashStore, TreeState } from './hash-store.js';
import { holdsLast, lastLeafOf } from './last-leaf.js';
import { hashFromHex, hexOf, type TreeHash } from './tree-hash.js';
import { TreeProofs } from './tree-proofs.js';
import { placeOf } from './hash-places.js';

const PAGE_EVENTS = 500;
/** What is recorded within this time is taken together, so that a command pays for no tree. */
const REST_MS = 2_000;

/** The tree over all events of a log, in its order: the index of a leaf is the ordinal of its event. */
export class LogTree {
  readonly #proofs: TreeProofs;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly log: ReadableLog,
    private readonly store: HashStore,
  ) {
    this.#proofs = new TreeProofs((place) => store.hashAt(place));
  }

  /** Leaves that the tree has. */
  get size(): number {
    return this.store.state()?.size ?? 0;
  }

  root(size: number): TreeHash {
    return this.#proofs.root(size);
  }

  inclusion(index: number, size: number): readonly TreeHash[] {
    return this.#proofs.inclusion(index, size);
  }

  consistency(from: number, to: number): readonly TreeHash[] {
    return this.#proofs.consistency(from, to);
  }

  /** Takes in every event up to the head, a page at a time; commands go on in between. One call after the other. */
  grow(): Promise<void> {
    const growing = this.#underWay.catch(() => undefined).then(() => this.#grow());
    this.#underWay = growing;
    return growing;
  }

  /** Grows with the log until the signal aborts. A fault is told, and the tree grows on later. */
  async follow(signal: AbortSignal, onFault: (error: unknown) => void): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.grow();
        await this.log.waitBeyond(this.store.state()?.position ?? START, signal);
      } catch (error) {
        if (!signal.aborted) onFault(error);
      }
      await pause(REST_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /**
   * The index of an event's leaf; null where the log does not count its events, or the tree has not come that far. Throws
   * `UnreadableEvent` when the tree holds another leaf in its place.
   */
  indexOf({ position, leaf, id }: RecordedEvent): number | null {
    const ordinal = this.log.distance(START, position);
    if (ordinal === null || ordinal > this.size) return null;
    const index = ordinal - 1;
    if (hexOf(this.store.hashAt(placeOf(0, index))) !== leaf)
      throw new UnreadableEvent(id, 'the tree of the log holds another event in its place');
    return index;
  }

  async #grow(): Promise<void> {
    const { logId } = await this.log.identity();
    if (!(await this.#isOfLog(logId))) this.store.clear();
    for (let after: Position = this.store.state()?.position ?? START, atHead = false; !atHead;) {
      const page = await this.log.readAll(after, { limit: PAGE_EVENTS });
      this.#take(page.events, logId);
      ({ next: after, atHead } = page);
      if (!atHead) await turn();
    }
  }

  /** An older copy of a log has its identity, but not the event of the last leaf. */
  async #isOfLog(logId: string): Promise<boolean> {
    const state = this.store.state();
    return state === null || (state.logId === logId && (await holdsLast(this.log, lastLeafOf(this.store, state))));
  }

  #take(events: readonly RecordedEvent[], logId: string): void {
    const last = events.at(-1);
    if (!last) return;
    const { size } = this;
    const leaves = events.map(({ leaf }) => hashFromHex(leaf));
    const grown = grownBy(leaves, size, (place) => this.store.hashAt(place));
    const state: TreeState = { logId, size: size + leaves.length, position: last.position };
    this.store.append(grown, state);
  }
}
