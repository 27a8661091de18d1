import { defineProblem, Refusal } from '@throughline/kernel';

export const STREAMS_MAX = 8;
/** Of all callers together. Each holds a socket, of which the service has 2,048, and two pages of events at most. */
export const ALL_STREAMS_MAX = 1_000;
const RETRY_AFTER_SECONDS = 30;
/** How many events all streams hold at once, and one of them: what has been read for a reader who has not taken it. */
const HELD_EVENTS_MAX = 4_000;
const PAGE_EVENTS_MAX = 100;
/** Live streams let news gather for a millisecond for each stream that is open, and for so long at most. */
const GATHER_MS_MAX = 1_000;
/** Streams come in so many turns, so that they neither write all at once nor each by itself. */
const TURNS = 10;

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
  sentence: 'The service has as many open streams as it allows. Try again in a minute, or read pages as JSON.',
  details,
});

/** How many streams each caller has open: one who forgets to close them keeps nobody else out. */
export class OpenStreams {
  readonly #open = new Map<string, number>();
  #all = 0;

  /** How long the so many-th stream waits when there is news, in ms: commands go first, however many listen. */
  gatherMs(turn: number): number {
    return Math.ceil((Math.min(this.#all, GATHER_MS_MAX) * (1 + (turn % TURNS))) / TURNS);
  }

  /** How many events a stream reads at once: fewer, the more are open, so that their readers cost bounded memory together. */
  pageEvents(): number {
    return Math.min(PAGE_EVENTS_MAX, Math.ceil(HELD_EVENTS_MAX / Math.max(1, this.#all)));
  }

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
