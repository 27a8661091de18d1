import { defineProblem, Refusal } from '@throughline/kernel';

export const STREAMS_MAX = 8;
/** Of all callers together. Each holds a socket, of which the service has 2,048, and two pages of events at most. */
export const ALL_STREAMS_MAX = 1_000;
const RETRY_AFTER_SECONDS = 30;

const details = { retryAfterSeconds: RETRY_AFTER_SECONDS };

export const tooManyStreams = defineProblem({
  code: 'too-many-streams',
  kind: 'too-many',
  sentence: `Your token has ${STREAMS_MAX} streams open, which is the limit. Close one, then open this one again.`,
  details,
});

export const streamsExhausted = defineProblem({
  code: 'streams-exhausted',
  kind: 'too-many',
  sentence: 'As many streams are open as the service can hold. Try again later, or read pages as JSON.',
  details,
});

/** How many streams each caller has open: one who forgets to close them keeps nobody else out. */
export class OpenStreams {
  readonly #open = new Map<string, number>();
  #all = 0;

  /** Returns what gives the place back. Throws the `Refusal` `too-many-streams` or `streams-exhausted`. */
  take(principal: string): () => void {
    const open = this.#open.get(principal) ?? 0;
    if (open >= STREAMS_MAX) throw new Refusal(tooManyStreams, { details });
    if (this.#all >= ALL_STREAMS_MAX) throw new Refusal(streamsExhausted, { details });
    this.#open.set(principal, open + 1);
    this.#all += 1;
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      this.#all -= 1;
      const left = (this.#open.get(principal) ?? 1) - 1;
      if (left > 0) this.#open.set(principal, left);
      else this.#open.delete(principal);
    };
  }
}
