import type { ParkedClient } from '../projection-store.js';
import type { ParkedSelection, RowReader } from './engine/row-engine.js';

/** Clients whose rows stand still. */
export interface Parked {
  /** Those parked first at the front, up to the limit. */
  readonly clients: readonly ParkedClient[];
  /** All of them. */
  readonly total: number;
}

/** Clients whose rows are stale because an event of theirs cannot be dealt with, each with that event. */
export async function answerParked(reader: RowReader, selection: ParkedSelection): Promise<Parked> {
  return { clients: await reader.parked(selection), total: await reader.incomplete(selection.facilities) };
}
