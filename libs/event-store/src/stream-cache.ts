import { BoundedCache, type CacheTerms } from '@throughline/kernel';
import type { FoldedStream } from './folded-stream.js';

/** Where nothing else is said. */
const BYTES_MAX = 67_108_864;

/** Folded streams, the longest unused leaving first. The stream in use stays, however long: folding it again for every command would be worse. */
export class StreamCache {
  readonly #streams: BoundedCache<FoldedStream<unknown>>;

  constructor(terms: CacheTerms = { bytesMax: BYTES_MAX }) {
    this.#streams = new BoundedCache(terms);
  }

  get bytes(): number {
    return this.#streams.bytes;
  }

  /** Hands over the stream's only copy; `put` gives it back. The name of a stream decides the type of its state. */
  take<State>(name: string): FoldedStream<State> | undefined {
    return this.#streams.take(name) as FoldedStream<State> | undefined;
  }

  /** Keeps a stream, unless it is broken, or empty: asking for names that do not exist must not push others out. */
  put<State>(name: string, stream: FoldedStream<State>): void {
    if (!stream.intact || stream.revision === 'none') return;
    this.#streams.keep(name, stream as FoldedStream<unknown>, stream.bytes);
  }
}
