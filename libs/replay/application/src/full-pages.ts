import type { Position } from '@throughline/event-store';
import { BoundedCache, type CacheTerms } from '@throughline/kernel';

/** What a plan says of a page that is full: nothing is ever added to it. */
export interface FullPage {
  readonly until: string;
  readonly position: Position;
  readonly events: number;
  /** Of the compressed page. */
  readonly bytes: number;
  readonly sha256: string;
}

/** Beside the two cursors and the hash: the entry, its object and its key. */
const OVERHEAD_BYTES = 300;

/**
 * Full pages, by the cursor behind which each begins. A cursor names all that decides a page's bytes: the log, the place in it,
 * the filter, and the facilities. So a fork of the log or another scope finds nothing here.
 */
export class FullPages {
  readonly #known: BoundedCache<FullPage>;

  constructor(cache: CacheTerms) {
    this.#known = new BoundedCache(cache);
  }

  /** The page that begins behind a cursor, where it is known and ends at the bound or before. */
  behind(cursor: string, bound: Position): FullPage | undefined {
    const page = this.#known.get(cursor);
    return page && page.position <= bound ? page : undefined;
  }

  keep(cursor: string, page: FullPage): void {
    const { until, sha256 } = page;
    this.#known.keep(cursor, page, cursor.length + until.length + sha256.length + OVERHEAD_BYTES);
  }

  /** A page was made up to a place. Where it is not what was planned, rows were damaged or mended: all plans are made anew. */
  compare(cursor: string, made: Pick<FullPage, 'position' | 'sha256'>): void {
    const page = this.#known.get(cursor);
    if (page && page.position === made.position && page.sha256 !== made.sha256) this.#known.clear();
  }
}
