import { type ReadableLog, withoutTimeLimit } from '@throughline/event-store';
import { type CacheTerms, defineProblem, Refusal } from '@throughline/kernel';
import { BEGINNING, Numbering, type Numbered, type NumberedLine, type Place } from './sequence.js';

/** A place is kept after at least so many lines: as much has to be read again to go back to a number. */
const STRIDE = 500;
/** And after so many reads: where few lines pass, a reader need not look through the log for them again. */
const READS = 100;
/** So many places of all subscriptions at most; beyond that every other one of the subscription with the most is dropped. */
const PLACES_MAX = 50_000;
/** Who asks while a long history is counted for the first time waits so long, and then asks again. */
const PATIENCE_MS = 5_000;

export const numbersBeingCounted = defineProblem({
  code: 'numbers-being-counted',
  kind: 'unavailable',
  sentence:
    'The service is still counting the events of this subscription, and nothing is lost. Try again in a few seconds.',
});

export const sequenceAhead = defineProblem({
  code: 'sequence-ahead',
  kind: 'malformed',
  at: 'query:after',
  sentence: 'The subscription has not come to this number yet. Send the highest number that you hold.',
});

/** Where the numbers of each subscription lie in the log. In memory, and made again from the log after a start. */
export class Sequences {
  readonly #places = new Map<string, Place[]>();
  #kept = 0;
  /** Behind the last line that was numbered. */
  readonly #heads = new Map<string, Place>();
  readonly #counting = new Map<string, Promise<unknown>>();
  readonly #numbering: Numbering;

  /** `pause` is awaited between reads, so that a long history keeps nobody else waiting. */
  constructor(
    log: Pick<ReadableLog, 'readAll' | 'readStream'>,
    private readonly pause: () => Promise<unknown>,
    cache?: CacheTerms,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    this.#numbering = new Numbering(log, cache);
  }

  /** The newest number now, and where it lies. Numbers nothing twice: whoever asks while it counts waits for that. */
  async head(id: string, numbered: Numbered): Promise<Place> {
    for (let counting = this.#counting.get(id); counting; counting = this.#counting.get(id)) await counting;
    const counting = withoutTimeLimit(() => this.#count(id, numbered));
    const ended = counting.catch(() => undefined).then(() => this.#counting.delete(id));
    this.#counting.set(id, ended);
    return counting;
  }

  /** The same for who waits for an answer. Throws `numbers-being-counted` when it takes long; it is counted on all the same. */
  async headSoon(id: string, numbered: Numbered): Promise<Place> {
    const head = this.head(id, numbered);
    const late = Promise.withResolvers<null>();
    const timer = setTimeout(() => late.resolve(null), this.patienceMs);
    const place = await Promise.race([head, late.promise]).finally(() => clearTimeout(timer));
    if (place) return place;
    head.catch(() => undefined);
    throw new Refusal(numbersBeingCounted);
  }

  async #count(id: string, numbered: Numbered): Promise<Place> {
    for (let reads = 1; ; reads += 1) {
      const { place, atHead } = await this.#numbering.from(this.#heads.get(id) ?? BEGINNING, numbered);
      this.#heads.set(id, place);
      this.#keep(id, place, reads % READS === 0);
      if (atHead) return place;
      await this.pause();
    }
  }

  /** How far was counted already. */
  counted(id: string): number {
    return this.#heads.get(id)?.number ?? 0;
  }

  /** Lines behind a number, at most so many. Fewer only at the end, which is `head` where it was counted. */
  async after(
    id: string,
    number: number,
    {
      numbered,
      limit,
      head = Number.POSITIVE_INFINITY,
    }: { readonly numbered: Numbered; readonly limit: number; readonly head?: number },
  ) {
    const lines: NumberedLine[] = [];
    const wanted = Math.min(limit, head - number);
    for (let place = this.#placeBefore(id, number); lines.length < wanted;) {
      const stretch = await this.#numbering.from(place, numbered);
      lines.push(...stretch.lines.filter((line) => line.number > number));
      if (stretch.atHead) break;
      ({ place } = stretch);
      await this.pause();
    }
    return lines.slice(0, limit);
  }

  /**
   * The number of the last line that was brought before an instant (UTC ms). 0 when there is none. Reads from the first
   * line on; `pause` is awaited between reads.
   */
  async before(instant: number, numbered: Numbered, pause: () => Promise<unknown>): Promise<number> {
    let found = 0;
    for (let place = BEGINNING; ;) {
      const stretch = await this.#numbering.from(place, numbered);
      for (const { number, broughtAt } of stretch.lines) {
        if (broughtAt >= instant) return found;
        found = number;
      }
      if (stretch.atHead) return found;
      ({ place } = stretch);
      await pause();
    }
  }

  #placeBefore(id: string, number: number): Place {
    return (this.#places.get(id) ?? []).findLast((place) => place.number <= number) ?? BEGINNING;
  }

  /** Called for each place in order. */
  #keep(id: string, place: Place, always: boolean): void {
    const places = this.#places.get(id) ?? [];
    if (!always && place.number < (places.at(-1)?.number ?? 0) + STRIDE) return;
    places.push(place);
    this.#places.set(id, places);
    this.#kept += 1;
    if (this.#kept > PLACES_MAX) this.#thinOut();
  }

  #thinOut(): void {
    let [most, places]: [string, Place[]] = ['', []];
    for (const [id, kept] of this.#places) if (kept.length > places.length) [most, places] = [id, kept];
    const left = places.filter((_, index) => index % 2 === 1);
    this.#places.set(most, left);
    this.#kept -= places.length - left.length;
  }
}
