/** Somebody asks that a parked client be folded again. */
export interface Retry {
  readonly clientId: string;
  /** Who asks; pseudonymous. */
  readonly by: string;
  /** UTC ms. */
  readonly at: number;
}

export type RetryOutcome = 'well' | 'still-parked' | 'not-parked';

/** Who does what operators ask for. */
interface AtWork {
  retry(retry: Retry): Promise<RetryOutcome>;
  rebuild(signal: AbortSignal): Promise<boolean>;
}

interface Waiting {
  readonly retry: Retry;
  readonly resolve: (outcome: RetryOutcome) => void;
}

/** What operators ask of a projector that follows: it interrupts itself between two transactions, and does it then. */
export class OperatorRequests {
  readonly #retries: Waiting[] = [];
  #rebuild = false;
  #interrupted = new AbortController();

  /** Resolves once the client has been folded again. */
  retry(retry: Retry): Promise<RetryOutcome> {
    return new Promise((resolve) => {
      this.#retries.push({ retry, resolve });
      this.#interrupted.abort();
    });
  }

  /** Asked for twice, it is done once. */
  rebuild(): void {
    this.#rebuild = true;
    this.#interrupted.abort();
  }

  /** Aborts as soon as something is asked for. */
  get interruption(): AbortSignal {
    return this.#interrupted.signal;
  }

  /** Does what was asked for, the short things first. A part of the log that cannot be read leaves the client parked. */
  async serve(projector: AtWork, signal: AbortSignal): Promise<void> {
    this.#interrupted = new AbortController();
    for (let next = this.#retries.shift(); next; next = this.#retries.shift()) {
      const { retry, resolve } = next;
      resolve(await projector.retry(retry).catch(() => 'still-parked' as const));
    }
    if (!this.#rebuild) return;
    this.#rebuild = false;
    await projector.rebuild(signal);
  }
}
