import { defineProblem, Refusal } from '@throughline/kernel';

/** How much a token may ask for at once, and how much of that comes back each second. A unit is one event that is looked at. */
export const QUOTA_UNITS = 200_000;
export const UNITS_PER_SECOND = 20_000;
/** What a request costs beside the events that it looks at. */
export const REQUEST_UNITS = 100;

/** What it costs to have a machine outside called: twenty at once, then two a second. */
export const CALL_UNITS = 10_000;

export const quotaExhausted = defineProblem({
  code: 'quota-exhausted',
  kind: 'too-many',
  sentence:
    'Your token has asked for more than its share. Wait as long as Retry-After says. To read the whole history, ask for a plan (POST /v1/replay/plan), or for NDJSON.',
  details: { retryAfterSeconds: 1 },
});

export interface Remaining {
  readonly units: number;
  /** Seconds until nothing of the quota is used. */
  readonly resetSeconds: number;
}

interface Used {
  readonly units: number;
  readonly at: number;
}

const KEPT_MAX = 10_000;

/** What each token has asked for lately. One token that asks too much takes nothing from the others. */
export class Quotas {
  readonly #used = new Map<string, Used>();

  /** `now` in ms, which never goes back. */
  constructor(private readonly now: () => number) {}

  /** Throws the `Refusal` `quota-exhausted`, which takes nothing. */
  take(principal: string, units: number): Remaining {
    const at = this.now();
    const used = this.#usedBy(principal, at);
    if (used + units > QUOTA_UNITS) {
      const retryAfterSeconds = Math.ceil((used + units - QUOTA_UNITS) / UNITS_PER_SECOND);
      throw new Refusal(quotaExhausted, { details: { retryAfterSeconds } });
    }
    this.#used.delete(principal);
    this.#used.set(principal, { units: used + units, at });
    for (const oldest of this.#used.keys()) {
      if (this.#used.size <= KEPT_MAX) break;
      this.#used.delete(oldest);
    }
    return remaining(used + units);
  }

  /** What is left without taking any. */
  left(principal: string): Remaining {
    return remaining(this.#usedBy(principal, this.now()));
  }

  #usedBy(principal: string, now: number): number {
    const { units, at } = this.#used.get(principal) ?? { units: 0, at: now };
    return Math.max(0, units - ((now - at) / 1_000) * UNITS_PER_SECOND);
  }
}

const remaining = (used: number): Remaining => ({
  units: Math.max(0, Math.floor(QUOTA_UNITS - used)),
  resetSeconds: Math.ceil(used / UNITS_PER_SECOND),
});
