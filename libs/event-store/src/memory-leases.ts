import { assertLeaseName, type Lease, type Leases } from './lease.js';

/** Leases among the parts of one thread. */
export class MemoryLeases implements Leases {
  /** Settles when whoever came last to each work has let it go. */
  readonly #last = new Map<string, Promise<void>>();

  async take(name: string, signal: AbortSignal, onWaiting?: () => void): Promise<Lease | null> {
    assertLeaseName(name);
    const before = this.#last.get(name);
    const released = Promise.withResolvers<void>();
    const settled = Promise.all([before, released.promise]).then(() => {
      if (this.#last.get(name) === settled) this.#last.delete(name);
    });
    this.#last.set(name, settled);
    const lease: Lease = { lost: new AbortController().signal, release: async () => released.resolve() };
    if (before) {
      onWaiting?.();
      await Promise.race([before, aborted(signal)]);
    }
    if (!signal.aborted) return lease;
    await lease.release();
    return null;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
