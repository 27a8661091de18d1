import type { CacheTerms } from '@throughline/kernel';

/** How much what readers share may take. */
export interface ReplayCaches {
  /** Where clients had been. */
  readonly standings: CacheTerms;
  /** The same for the numbers of subscriptions. */
  readonly numberedStandings: CacheTerms;
  /** Pages that live readers ask for at the same place. */
  readonly livePages: CacheTerms;
  /** Compressed pages of the history. */
  readonly bulkPages: CacheTerms;
  /** What plans said of full pages. */
  readonly plannedPages: CacheTerms;
}

/** For a reader of its own, as the command line is. */
export const SMALL_CACHES: ReplayCaches = {
  standings: { bytesMax: 4_194_304 },
  numberedStandings: { bytesMax: 4_194_304 },
  livePages: { bytesMax: 4_194_304 },
  bulkPages: { bytesMax: 4_194_304 },
  plannedPages: { bytesMax: 4_194_304 },
};
