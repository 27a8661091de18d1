const PERSONS_MAX = 10_000;

interface Bucket {
  left: number;
  filledAt: number;
}

interface RequestRateTerms {
  /** So many at once. */
  readonly atOnce: number;
  /** And one more after each pause of so many ms. */
  readonly pauseMs: number;
  /** Milliseconds that only go on; the machine's when absent. */
  readonly now?: () => number;
}

/** How often one person may ask something that could be used to find out about strangers. */
export class RequestRate {
  readonly #buckets = new Map<string, Bucket>();

  constructor(private readonly terms: RequestRateTerms) {}

  /** Null when this person may ask now, and counts it; otherwise the seconds after which to try again. */
  ask(person: string): number | null {
    const { atOnce, pauseMs } = this.terms;
    const now = this.terms.now?.() ?? performance.now();
    const bucket = this.#buckets.get(person) ?? { left: atOnce, filledAt: now };
    const pauses = Math.floor((now - bucket.filledAt) / pauseMs);
    bucket.left = Math.min(atOnce, bucket.left + pauses);
    bucket.filledAt += pauses * pauseMs;
    this.#keep(person, bucket);
    if (bucket.left === 0) return Math.ceil((bucket.filledAt + pauseMs - now) / 1_000);
    bucket.left -= 1;
    return null;
  }

  /** The one who asked longest ago leaves first. */
  #keep(person: string, bucket: Bucket): void {
    this.#buckets.delete(person);
    if (this.#buckets.size >= PERSONS_MAX) this.#buckets.delete(this.#buckets.keys().next().value!);
    this.#buckets.set(person, bucket);
  }
}
