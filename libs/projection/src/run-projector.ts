import { type EventLog, START } from '@throughline/event-store';
import { type Progress, Projector } from './projector.js';
import type { ProjectionStore } from './projection-store.js';

export interface RunProjector {
  readonly log: EventLog;
  readonly views: ProjectionStore;
  /** Ends the run, after the transaction in hand. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Keeps the views up with the log until the signal aborts: makes rows again that other views have made, tries parked
 * clients once more, then follows. Runs in any thread. Throws `CheckpointOfAnotherLog`, and what the log or the store throw.
 */
export async function runProjector({ log, views, signal, onProgress }: RunProjector): Promise<void> {
  const projector = new Projector({ log, store: views, onProgress });
  const current = await projector.resume();
  const empty = projector.position === START && (await log.head()) === START;
  if (!current && !empty && !(await projector.rebuild(signal))) return;
  await projector.retryParked();
  await projector.follow(signal);
}
