import { START } from './position.js';
import type { Position } from './position.js';

/** One step of a follower: it stood at `previous` and has now dealt with everything up to `next`. */
interface CheckpointMove {
  readonly logId: string;
  readonly previous: Position;
  readonly next: Position;
}

interface StoredCheckpoint {
  readonly logId: string;
  readonly position: Position;
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

/** What `advance` must find stored before it may write. Every engine calls this on the row it has read, in the transaction that writes its rows. */
export function assertMayAdvance(name: string, stored: StoredCheckpoint | undefined, move: CheckpointMove): void {
  if (stored && stored.logId !== move.logId) throw new CheckpointOfAnotherLog(name);
  if ((stored?.position ?? START) !== move.previous) throw new CheckpointMoved(name);
}
