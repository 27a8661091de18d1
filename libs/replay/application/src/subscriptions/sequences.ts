import type { ReadableLog } from '@throughline/event-store';
import type { CacheTerms } from '@throughline/kernel';
import { BEGINNING, Numbering, type Numbered, type NumberedLine, type Place } from './sequence.js';

/** A place is kept after at least so many lines: as much has to be read again to go back to a number. */
const STRIDE = 500;
/** So many places of a subscription at most; beyond that every other one is dropped. */
const PLACES_MAX = 20_000;

/** Where the numbers of each subscription lie in the log. In memory, and made again from the log after a start. */
export class Sequences {
  readonly #places = new Map<string, Place[]>();
  /** Behind the last line that was numbered. */
  readonly #heads = new Map<string, Place>();
  readonly #numbering: Numbering;

  /** `pause` is awaited between reads, so that a long history keeps nobody else waiting. */
  constructor(
    log: Pick<ReadableLog, 'readAll' | 'readStream'>,
    private readonly pause: () => Promise<unknown>,
    cache?: CacheTerms,
  ) {
    this.#numbering = new Numbering(log, cache);
  }

  /** The newest number now, and where it lies. Numbers nothing twice. */
  async head(id: string, numbered: Numbered): Promise<Place> {
    for (;;) {
      const { place, atHead } = await this.#step(id, this.#heads.get(id) ?? BEGINNING, numbered);
      if (place.number >= (this.#heads.get(id)?.number ?? 0)) this.#heads.set(id, place);
      if (atHead) return place;
      await this.pause();
    }
  }

  /** How far was counted already. */
  counted(id: string): number {
    return this.#heads.get(id)?.number ?? 0;
  }

  /** Lines behind a number, at most so many. Fewer only at the end. */
  async after(
    id: string,
    number: number,
    { numbered, limit }: { readonly numbered: Numbered; readonly limit: number },
  ) {
    const lines: NumberedLine[] = [];
    for (let place = this.#placeBefore(id, number); ;) {
      const stretch = await this.#step(id, place, numbered);
      lines.push(...stretch.lines.filter((line) => line.number > number));
      if (lines.length >= limit || stretch.atHead) return lines.slice(0, limit);
      ({ place } = stretch);
      await this.pause();
    }
  }

  /** The number of the last line whose cause was recorded before an instant (UTC ms). 0 when there is none. */
  async before(id: string, instant: number, numbered: Numbered): Promise<number> {
    let found = 0;
    for (let place = BEGINNING; ;) {
      const stretch = await this.#step(id, place, numbered);
      for (const { number, event } of stretch.lines) {
        if (event.recordedAt >= instant) return found;
        found = number;
      }
      if (stretch.atHead) return found;
      ({ place } = stretch);
      await this.pause();
    }
  }

  async #step(id: string, place: Place, numbered: Numbered) {
    const stretch = await this.#numbering.from(place, numbered);
    this.#keep(id, stretch.place);
    return stretch;
  }

  #placeBefore(id: string, number: number): Place {
    return (this.#places.get(id) ?? []).findLast((place) => place.number <= number) ?? BEGINNING;
  }

  #keep(id: string, place: Place): void {
    const places = this.#places.get(id) ?? [];
    this.#places.set(id, places);
    if (place.number < (places.at(-1)?.number ?? 0) + STRIDE) return;
    places.push(place);
    if (places.length > PLACES_MAX)
      this.#places.set(
        id,
        places.filter((_, index) => index % 2 === 1),
      );
  }
}
