import { performance } from 'node:perf_hooks';

/** After a turn, others have as many times as long while somebody else is served. */
const REST = 3;
const REST_MS_MIN = 1;
const REST_MS_MAX = 50;
/** Above this part of a rest, somebody else was served in it. */
const BUSY = 0.1;

/**
 * Shares the main thread among those who read much: one of them works at a time, each token in its turn, and then everybody
 * else goes first. So how much one token reads never depends on how often it asks at once.
 */
export class Turns {
  readonly #waiting = new Map<string, (() => void)[]>();
  #isScheduled = false;
  #rests = REST_MS_MIN;

  /** Ends the turn of who calls it, and waits for the next one. */
  next(principal: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting = this.#waiting.get(principal);
    if (waiting) waiting.push(resolve);
    else this.#waiting.set(principal, [resolve]);
    this.#schedule();
    return promise;
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.size === 0) return;
    this.#isScheduled = true;
    const before = performance.eventLoopUtilization();
    setTimeout(() => {
      const isBusy = performance.eventLoopUtilization(before).utilization > BUSY;
      const began = performance.now();
      this.#giveTurn();
      // What is done in a turn is done without waiting for anything, so it is over by then.
      setImmediate(() => {
        const worked = performance.now() - began;
        this.#rests = isBusy ? Math.min(REST_MS_MAX, Math.max(REST_MS_MIN, worked * REST)) : REST_MS_MIN;
        this.#isScheduled = false;
        this.#schedule();
      });
    }, this.#rests);
  }

  /** To the token that has waited longest since its last turn. */
  #giveTurn(): void {
    const [first] = this.#waiting;
    if (!first) return;
    const [principal, waiting] = first;
    this.#waiting.delete(principal);
    const turn = waiting.shift();
    if (waiting.length > 0) this.#waiting.set(principal, waiting);
    turn?.();
  }
}
