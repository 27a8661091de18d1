/** How much a cache may hold, in bytes as it estimates them, and who is told how much it holds now. */
export interface CacheTerms {
  readonly bytesMax: number;
  readonly told?: (bytes: number) => void;
}

interface Held<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/**
 * What was used last, by key, within so many bytes: what was used longest ago leaves first. What was kept last stays, however
 * large: it is in use, and would be made anew for every request.
 */
export class BoundedCache<Value> {
  readonly #held = new Map<string, Held<Value>>();
  #bytes = 0;

  constructor(private readonly terms: CacheTerms) {
    terms.told?.(0);
  }

  /** As estimated by those who keep things here. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Counts as a use. */
  get(key: string): Value | undefined {
    const held = this.#held.get(key);
    if (!held) return undefined;
    this.#held.delete(key);
    this.#held.set(key, held);
    return held.value;
  }

  /** Hands over what is kept, and keeps it no longer. */
  take(key: string): Value | undefined {
    const held = this.#held.get(key);
    this.forget(key);
    return held?.value;
  }

  /** In the place of what was kept under this key before. */
  keep(key: string, value: Value, bytes: number): void {
    this.#drop(key);
    this.#held.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.terms.bytesMax || oldest === key) break;
      this.#drop(oldest);
    }
    this.terms.told?.(this.#bytes);
  }

  forget(key: string): void {
    if (this.#drop(key)) this.terms.told?.(this.#bytes);
  }

  clear(): void {
    this.#held.clear();
    this.#bytes = 0;
    this.terms.told?.(0);
  }

  #drop(key: string): boolean {
    this.#bytes -= this.#held.get(key)?.bytes ?? 0;
    return this.#held.delete(key);
  }
}
