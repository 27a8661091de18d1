import { defineProblem, Refusal } from '@throughline/kernel';

export const STREAMS_MAX = 8;

export const tooManyStreams = defineProblem({
  code: 'too-many-streams',
  kind: 'conflict',
  sentence: `Your token has ${STREAMS_MAX} streams open, which is the limit. Close one, then open this one again.`,
});

/** How many live streams each caller has open: one who forgets to close them keeps nobody else out. */
export class OpenStreams {
  readonly #open = new Map<string, number>();

  /** Returns what gives the place back. Throws the `Refusal` `too-many-streams`. */
  take(principal: string): () => void {
    const open = this.#open.get(principal) ?? 0;
    if (open >= STREAMS_MAX) throw new Refusal(tooManyStreams);
    this.#open.set(principal, open + 1);
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      const left = (this.#open.get(principal) ?? 1) - 1;
      if (left > 0) this.#open.set(principal, left);
      else this.#open.delete(principal);
    };
  }
}
