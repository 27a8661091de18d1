import { setTimeout as pause } from 'node:timers/promises';
import { isTransient } from '../replay-failure.js';

const FIRST_MS = 250;
const LONGEST_MS = 15_000;

/** How long a reader asks again before it gives up. Starts anew with each success. */
export class Patience {
  #since: number | null = null;
  #next = FIRST_MS;

  constructor(
    private readonly patienceMs: number,
    private readonly onWait: (error: Error, ms: number) => void = () => undefined,
  ) {}

  succeeded(): void {
    this.#since = null;
    this.#next = FIRST_MS;
  }

  /** Waits as long as the service asked for, or twice as long as before. Throws the error where asking again is of no use. */
  async after(error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted || !isTransient(error)) throw error;
    this.#since ??= performance.now();
    const ms = error.retryAfterMs ?? this.#next;
    this.#next = Math.min(2 * this.#next, LONGEST_MS);
    if (performance.now() + ms - this.#since > this.patienceMs) throw error;
    this.onWait(error, ms);
    await pause(ms, undefined, { signal });
  }
}
