import { performance } from 'node:perf_hooks';

/** After a turn, others have as many times as long while somebody else is served. */
const REST = 3;
const REST_MS_MIN = 1;
const REST_MS_MAX = 50;
/** Above this part of a rest, somebody else was served in it. */
const BUSY = 0.1;
/** Who waits for a slow log or disk for longer keeps nobody else from their turn. */
const TURN_MS_MAX = 250;

/**
 * Shares the main thread among those who read much: one of them works at a time, each token in its turn, and then everybody
 * else goes first. So how much one token reads never depends on how often it asks at once.
 */
export class Turns {
  readonly #waiting = new Map<string, ((end: () => void) => void)[]>();
  #isScheduled = false;
  #rests = REST_MS_MIN;

  /** Waits for a turn. It lasts until the work in it has settled, whoever that waited for: then call what this resolves with. */
  next(principal: string): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<() => void>();
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
      const began = performance.eventLoopUtilization();
      const over = (): void => {
        // What the thread did meanwhile: waiting for an answer from elsewhere is no work.
        const worked = performance.eventLoopUtilization(began).active;
        this.#rests = isBusy ? Math.min(REST_MS_MAX, Math.max(REST_MS_MIN, worked * REST)) : REST_MS_MIN;
        this.#isScheduled = false;
        this.#schedule();
      };
      this.#giveTurn(once(over, TURN_MS_MAX));
    }, this.#rests);
  }

  /** To the token that has waited longest since its last turn. */
  #giveTurn(end: () => void): void {
    const [first] = this.#waiting;
    if (!first) return end();
    const [principal, waiting] = first;
    this.#waiting.delete(principal);
    const turn = waiting.shift();
    if (waiting.length > 0) this.#waiting.set(principal, waiting);
    turn?.(end);
  }
}

/** Called at the latest after so long, and never twice. */
function once(over: () => void, latestMs: number): () => void {
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(latest);
    over();
  };
  const latest = setTimeout(end, latestMs);
  return end;
}
