import type { Position, ReadableLog } from '@throughline/event-store';
import { placeOf } from './hash-places.js';
import type { HashStore, TreeState } from './hash-store.js';
import { hexOf } from './tree-hash.js';

/** The newest event that a tree has taken in: what its log must hold as long as it loses nothing. */
export interface LastLeaf {
  readonly logId: string;
  readonly position: Position;
  readonly leaf: string;
}

export const lastLeafOf = (store: HashStore, { logId, size, position }: TreeState): LastLeaf => ({
  logId,
  position,
  leaf: hexOf(store.hashAt(placeOf(0, size - 1))),
});

/** Whether a log holds that event where the tree found it. Of a log of another identity it says nothing. */
export const holdsLast = async (log: ReadableLog, { position, leaf }: LastLeaf): Promise<boolean> =>
  log.isPosition(position) && (await log.eventAt(position))?.leaf === leaf;
