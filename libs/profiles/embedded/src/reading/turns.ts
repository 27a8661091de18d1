interface TurnsOptions {
  readonly places: number;
  /** So many may wait; the next one is turned away at once. */
  readonly waitingMax: number;
  readonly waitMs: number;
}

/** A line before a few places, first come first served. Whoever waits too long is turned away. */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(options: TurnsOptions) {
    this.#options = options;
    this.#free = options.places;
  }

  /** Whether a place was taken; `leave` gives it back. */
  async take(): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return true;
    }
    if (this.#waiting.length >= this.#options.waitingMax) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => {
      this.#waiting.splice(this.#waiting.indexOf(go), 1);
      resolve(false);
    }, this.#options.waitMs);
    const go = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    this.#waiting.push(go);
    return promise;
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
