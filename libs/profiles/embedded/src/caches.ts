import type { CacheTerms } from '@throughline/kernel';

/**
 * How the bytes of all caches together are split, in hundredths that come to 100. Pages are those of SQLite files; the readers
 * of the views share theirs. What a thread does not need, because nothing is published for example, is not used by others.
 */
export const CACHE_SHARES = {
  /** Paths that commands and questions about one client were folded for. */
  'folded-paths': 33,
  /** Paths and rows that the projector follows. */
  'projected-paths': 28,
  /** The same of the publisher. */
  'published-paths': 8,
  /** What the log's writer appended last. */
  'fresh-events': 1,
  'log-pages': 3,
  'views-pages': 8,
  'readers-pages': 8,
  /** Where clients had been, for readers of some facilities. */
  standings: 1,
  /** The same for the numbers of subscriptions. */
  'numbered-standings': 1,
  /** Pages that live readers share. */
  'live-pages': 2,
  /** Compressed pages of the history. */
  'bulk-pages': 3,
  /** What plans of the history said of full pages. */
  'planned-pages': 1,
  'verified-tokens': 2,
  /** The organization as it was known at earlier instants. */
  'earlier-directories': 1,
} as const;
export type CacheName = keyof typeof CACHE_SHARES;

const NAMES = Object.keys(CACHE_SHARES) as CacheName[];

/** Of all caches together, where nothing else is said. */
const CACHE_BYTES = 268_435_456;

/** The caches of a process as another of its threads is given them. */
export interface SharedCaches {
  readonly bytes: number;
  readonly held: SharedArrayBuffer;
}

interface CacheUse {
  readonly name: CacheName;
  /** NaN where it is not known: of pages that SQLite keeps, and while there is no such cache. */
  readonly bytes: number;
  readonly bytesMax: number;
}

/** What each cache of a process may hold, and holds now, whichever thread it is in. */
export class Caches {
  readonly #bytes: number;
  readonly #held: Float64Array<SharedArrayBuffer>;

  constructor({ bytes = CACHE_BYTES, held }: Partial<SharedCaches> = {}) {
    this.#bytes = bytes;
    this.#held = new Float64Array(held ?? new SharedArrayBuffer(NAMES.length * Float64Array.BYTES_PER_ELEMENT));
    if (!held) this.#held.fill(Number.NaN);
  }

  get shared(): SharedCaches {
    return { bytes: this.#bytes, held: this.#held.buffer };
  }

  bytesMaxOf(name: CacheName): number {
    return Math.floor((this.#bytes * CACHE_SHARES[name]) / 100);
  }

  termsOf(name: CacheName): CacheTerms {
    return { bytesMax: this.bytesMaxOf(name), told: (bytes) => (this.#held[NAMES.indexOf(name)] = bytes) };
  }

  uses(): readonly CacheUse[] {
    return NAMES.map((name, index) => ({ name, bytes: this.#held[index]!, bytesMax: this.bytesMaxOf(name) }));
  }
}
