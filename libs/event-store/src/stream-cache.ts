import type { FoldedStream } from './folded-stream.js';

const EVENTS_FOLDED_MAX = 200_000;

/** Folded streams, the longest unused leaving first. Bounded by events folded, because state grows with them. */
export class StreamCache {
  readonly #streams = new Map<string, FoldedStream<unknown>>();
  readonly #eventsFoldedMax: number;
  #eventsFolded = 0;

  constructor(eventsFoldedMax: number = EVENTS_FOLDED_MAX) {
    this.#eventsFoldedMax = eventsFoldedMax;
  }

  get eventsFolded(): number {
    return this.#eventsFolded;
  }

  /** Hands over the stream's only copy; `put` gives it back. The name of a stream decides the type of its state. */
  take<State>(name: string): FoldedStream<State> | undefined {
    const stream = this.#streams.get(name);
    if (!stream) return undefined;
    this.#remove(name, stream);
    return stream as FoldedStream<State>;
  }

  /** Keeps a stream, unless it is broken, or empty: asking for names that do not exist must not push others out. */
  put<State>(name: string, stream: FoldedStream<State>): void {
    if (!stream.intact || stream.revision === 'none') return;
    this.#streams.set(name, stream as FoldedStream<unknown>);
    this.#eventsFolded += stream.eventsFolded;
    for (const [oldest, candidate] of this.#streams) {
      // The stream in use stays, however long: folding it again for every command would be worse.
      if (this.#eventsFolded <= this.#eventsFoldedMax || oldest === name) return;
      this.#remove(oldest, candidate);
    }
  }

  #remove(name: string, stream: FoldedStream<unknown>): void {
    this.#streams.delete(name);
    this.#eventsFolded -= stream.eventsFolded;
  }
}
