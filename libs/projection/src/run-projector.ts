import { CheckpointOfAnotherLog, type ReadableLog, START } from '@throughline/event-store';
import { type Progress, Projector } from './projector.js';
import type { ProjectionStore } from './projection-store.js';

export interface RunProjector {
  readonly log: ReadableLog;
  readonly views: ProjectionStore;
  /** Ends the run, after the transaction in hand. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told what the projector is about to do: until it follows, the rows are not those of this log. */
  readonly onPhase?: (phase: Progress['phase']) => void;
}

/**
 * Keeps the views up with the log until the signal aborts: makes rows again that this log and these views have not made,
 * tries parked clients once more, then follows. Runs in any thread. Throws what the log or the store throw.
 */
export async function runProjector({ log, views, signal, onProgress, onPhase }: RunProjector): Promise<void> {
  const projector = new Projector({ log, store: views, onProgress });
  if (!(await belongsToThisLog(projector, log))) {
    onPhase?.('rebuilding');
    if (!(await projector.rebuild(signal))) return;
  }
  onPhase?.('following');
  await projector.retryParked();
  await projector.follow(signal);
}

/**
 * Whether the rows can be followed on. A log that was put back from a copy is another log, or, copied as a file, the same
 * one with less in it: following on from beyond its head would leave out every event until it is as long as before.
 */
async function belongsToThisLog(projector: Projector, log: ReadableLog): Promise<boolean> {
  try {
    const current = await projector.resume();
    const head = await log.head();
    return projector.position <= head && (current || head === START);
  } catch (error) {
    if (error instanceof CheckpointOfAnotherLog) return false;
    throw error;
  }
}
