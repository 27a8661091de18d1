import { START } from './position.js';
import type { Position } from './position.js';

/** One step of a follower: it stood at `previous` and has now dealt with everything up to `next`. */
export interface CheckpointMove {
  readonly logId: string;
  readonly previous: Position;
  readonly next: Position;
}

export interface StoredCheckpoint {
  readonly logId: string;
  readonly position: Position;
}

/**
 * Where each follower of a log stands. `advance` runs inside the follower's own transaction `Tx`, the one that writes
 * its rows, and compares before it sets, so that two instances of one follower cannot interleave.
 */
export interface Checkpoints<Tx> {
  /** `START` for a follower that never advanced. Throws `CheckpointOfAnotherLog`. */
  load(name: string, logId: string): Position | Promise<Position>;
  /** Throws `CheckpointMoved` when the stored position is not `previous`, and `CheckpointOfAnotherLog`. */
  advance(tx: Tx, name: string, move: CheckpointMove): void | Promise<void>;
}

/** Another instance of the same follower has advanced: this one must stop or load again, and must not commit its rows. */
export class CheckpointMoved extends Error {
  readonly code = 'checkpoint-moved';
  constructor(readonly checkpoint: string) {
    super('Another instance has advanced this checkpoint.');
    this.name = 'CheckpointMoved';
  }
}

/** The checkpoint counts positions of another log (a restore or a copy lies between): the follower must be rebuilt. */
export class CheckpointOfAnotherLog extends Error {
  readonly code = 'checkpoint-of-another-log';
  constructor(readonly checkpoint: string) {
    super('This checkpoint belongs to another log.');
    this.name = 'CheckpointOfAnotherLog';
  }
}

/** What `advance` must find stored before it may write. Every engine's `Checkpoints` calls this on the row it has read. */
export function assertMayAdvance(name: string, stored: StoredCheckpoint | undefined, move: CheckpointMove): void {
  if (stored && stored.logId !== move.logId) throw new CheckpointOfAnotherLog(name);
  if ((stored?.position ?? START) !== move.previous) throw new CheckpointMoved(name);
}
