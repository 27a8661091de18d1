/**
 * Work that one process at a time does: a shard of the views, the tree, calling subscribers. A process that lost its lease
 * may not know it yet, so whoever writes under one still looks at its checkpoint (`assertMayAdvance`): the lease saves work,
 * the checkpoint keeps the rows right.
 */
export interface Leases {
  /**
   * Waits until nobody holds the work of this name, and holds it. Answers null when the signal aborts before. `onWaiting`
   * is called once, when it is not free at once. `name` is 1 to 100 of `a-z`, `0-9`, `/` and `-`.
   */
  take(name: string, signal: AbortSignal, onWaiting?: () => void): Promise<Lease | null>;
}

export interface Lease {
  /** Aborts when somebody else may hold the work now. */
  readonly lost: AbortSignal;
  /** Again changes nothing. */
  release(): Promise<void>;
}

/** Somebody else may be at this work: what was done under the lease ends, and may be taken up again. */
export class LeaseLost extends Error {
  readonly code = 'lease-lost';
  constructor(readonly lease: string) {
    super('Another process may have taken over this work.');
    this.name = 'LeaseLost';
  }
}

interface Leased {
  readonly leases: Leases;
  readonly name: string;
  /** Ends the waiting and the work. */
  readonly signal: AbortSignal;
  readonly onWaiting?: () => void;
}

/** Does something while nobody else does. It must end when its signal aborts. Throws `LeaseLost`, and what `work` throws. */
export async function underLease(
  { leases, name, signal, onWaiting }: Leased,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const lease = await leases.take(name, signal, onWaiting);
  if (!lease) return;
  try {
    await work(AbortSignal.any([signal, lease.lost]));
    if (lease.lost.aborted && !signal.aborted) throw new LeaseLost(name);
  } finally {
    await lease.release();
  }
}

const NAME = /^[a-z0-9/-]{1,100}$/;

/** Every engine calls this first. Throws `RangeError`. */
export function assertLeaseName(name: string): void {
  if (!NAME.test(name)) throw new RangeError('A lease has a name of 1 to 100 of a-z, 0-9, / and -.');
}
