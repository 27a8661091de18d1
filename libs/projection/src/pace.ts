/** While one event follows the other, those of a few milliseconds share a transaction: it costs more than the rows of an event. */
const GATHER_MS = 10;
/** The longest that an event waits for others under write pressure, unless somebody waits for it. */
export const HOLD_BACK_MS = 1_000;
/** Events a millisecond, from which on commands need the processor more than the views do. */
const PRESSURE = 0.2;

/**
 * How long the projector gathers events before its next transaction: ten milliseconds, and twice as long after each stretch
 * that was written under pressure, up to a second. Whoever waits for the views ends the pause at once.
 */
export class Pace {
  #gatherMs = GATHER_MS;
  #hurried = false;
  #wake: () => void = () => undefined;

  get gatherMs(): number {
    return this.#gatherMs;
  }

  /** So many events came in so many milliseconds, and are dealt with. */
  dealt(events: number, withinMs: number): void {
    this.#gatherMs = events > withinMs * PRESSURE ? Math.min(2 * this.#gatherMs, HOLD_BACK_MS) : GATHER_MS;
  }

  /** Ends the pause under way, or the next one when none is. */
  hurry(): void {
    this.#hurried = true;
    this.#wake();
  }

  /** Resolves once events have been gathered since `began`, when somebody is in a hurry, and when the signal aborts. */
  async pause(sinceMs: number, signal: AbortSignal): Promise<void> {
    const leftMs = this.#gatherMs - sinceMs;
    if (leftMs > 0 && !this.#hurried && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, leftMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', this.#wake, { once: true });
      });
      signal.removeEventListener('abort', this.#wake);
    }
    this.#hurried = false;
  }
}
