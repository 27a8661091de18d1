interface TurnsOptions {
  readonly places: number;
  /** So many may wait; the next one is turned away at once. */
  readonly waitingMax: number;
  readonly waitMs: number;
}

/** Of those who may wait, one asker has this part at most, so that there is room for the others. */
const OF_ONE_ASKER = 0.5;

/**
 * A line before a few places. Each asker has a line of its own, and the lines have their turns: who asks for much at once waits
 * for themselves. Within a line, first come is first served. Whoever waits too long is turned away.
 */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #lines = new Map<string, (() => void)[]>();
  #waiting = 0;
  #free: number;

  constructor(options: TurnsOptions) {
    this.#options = options;
    this.#free = options.places;
  }

  /** Whether a place was taken; `leave` gives it back. Null asks for nobody in particular. */
  async take(asker: string | null): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return true;
    }
    const { waitingMax, waitMs } = this.#options;
    const line = this.#lines.get(asker ?? '') ?? [];
    const ofOneMax = asker === null ? waitingMax : waitingMax * OF_ONE_ASKER;
    if (this.#waiting >= waitingMax || line.length >= ofOneMax) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const go = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    const timer = setTimeout(() => {
      this.#drop(asker ?? '', go);
      resolve(false);
    }, waitMs);
    line.push(go);
    this.#lines.set(asker ?? '', line);
    this.#waiting += 1;
    return promise;
  }

  leave(): void {
    const [first] = this.#lines;
    if (!first) {
      this.#free += 1;
      return;
    }
    const [asker, line] = first;
    const [go] = line as [() => void];
    // Behind the others: the next turn is theirs.
    this.#lines.delete(asker);
    this.#lines.set(asker, line);
    this.#drop(asker, go);
    go();
  }

  #drop(asker: string, go: () => void): void {
    const line = this.#lines.get(asker) ?? [];
    line.splice(line.indexOf(go), 1);
    if (line.length === 0) this.#lines.delete(asker);
    this.#waiting -= 1;
  }
}
