import { CheckpointOfAnotherLog, type Leases, type ReadableLog, START, underLease } from '@throughline/event-store';
import type { CacheTerms } from '@throughline/kernel';
import { OperatorRequests } from './operator-requests.js';
import type { Pace } from './pace.js';
import { type Progress, Projector } from './projector.js';
import type { ProjectedStreams } from './projected-streams.js';
import type { ProjectionStore } from './projection-store.js';
import type { Shard } from './shard.js';

/** What a projector is about to do. While another one has the lease, this one stands by. */
export type ProjectorPhase = 'standing-by' | Progress['phase'];

export interface RunProjector {
  readonly log: ReadableLog;
  /** Of this shard. */
  readonly views: ProjectionStore;
  readonly streams: ProjectedStreams;
  readonly shard: Shard;
  readonly leases: Leases;
  /** Ends the run, after the transaction in hand. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told what the projector is about to do: until it follows, the rows are not those of this log. */
  readonly onPhase?: (phase: ProjectorPhase) => void;
  /** Bounds what is kept folded. */
  readonly cache?: CacheTerms;
  /** By which whoever waits for the views hurries it. */
  readonly pace?: Pace;
  /** What operators ask for while it follows. */
  readonly requests?: OperatorRequests;
}

/**
 * Keeps the views up with the log until the signal aborts: makes rows again that this log and these views have not made,
 * tries parked clients once more, then follows. One at a time does so for a shard. Runs in any thread. Throws `LeaseLost`,
 * and what the log or the store throw.
 */
export async function runProjector(run: RunProjector): Promise<void> {
  const { leases, views, signal, onPhase } = run;
  const onWaiting = (): void => onPhase?.('standing-by');
  await underLease({ leases, name: views.work, signal, onWaiting }, (held) => project({ ...run, signal: held }));
}

async function project(run: RunProjector): Promise<void> {
  const { log, views, streams, shard, signal, onPhase, requests = new OperatorRequests() } = run;
  const { onProgress, pace, cache } = run;
  const projector = new Projector({ log, store: views, streams, shard, onProgress, pace, cache });
  if (!(await belongsToThisLog(projector, log))) {
    onPhase?.('rebuilding');
    if (!(await projector.rebuild(signal))) return;
  }
  onPhase?.('following');
  await projector.retryParked();
  while (!signal.aborted) {
    await projector.follow(AbortSignal.any([signal, requests.interruption]));
    if (signal.aborted) return;
    await requests.serve(projector, signal);
    onPhase?.('following');
  }
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
