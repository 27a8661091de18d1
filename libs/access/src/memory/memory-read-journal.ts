import type { ReadJournal, ReadsPage, ReadsQuery, RecordedRead } from '../journals/read-journal.js';
import { readsMeantBy, windowOf } from '../journals/reads-meant.js';
import type { FacilitiesOf } from '../journals/seen-attempt.js';

/** A read as this journal keeps it. */
export type NumberedRead = RecordedRead & { readonly number: number };

interface MemoryReadJournalOptions {
  readonly facilitiesOf: FacilitiesOf;
  readonly readsMax?: number;
  /** What an earlier journal kept, oldest first: opening it again is a restart. Empty when absent. */
  readonly kept?: NumberedRead[];
}

/** A journal of reads that ends with its process. */
export class MemoryReadJournal implements ReadJournal {
  readonly #facilitiesOf: FacilitiesOf;
  readonly #readsMax: number;
  readonly #kept: NumberedRead[];

  constructor({ facilitiesOf, readsMax = Infinity, kept = [] }: MemoryReadJournalOptions) {
    this.#facilitiesOf = facilitiesOf;
    this.#readsMax = readsMax;
    this.#kept = kept;
  }

  async recordReads(reads: readonly RecordedRead[]): Promise<void> {
    for (const read of reads) this.#kept.push({ ...read, number: (this.#kept.at(-1)?.number ?? 0) + 1 });
    this.#kept.splice(0, Math.max(0, this.#kept.length - this.#readsMax));
  }

  async listReads(query: ReadsQuery): Promise<ReadsPage> {
    const { clientIds, actorIds, before, limit } = query;
    const [earliest, latest] = windowOf(query);
    const isMeant = readsMeantBy(query, this.#facilitiesOf);
    const found: NumberedRead[] = [];
    for (const read of this.#kept.toReversed()) {
      if (read.number >= (before ?? Infinity) || read.at < earliest || read.at >= latest) continue;
      if (clientIds?.includes(read.clientId) === false || actorIds?.includes(read.actorId) === false) continue;
      if (await isMeant(read)) found.push(read);
    }
    const next = found.length > limit ? (found[limit - 1]?.number ?? null) : null;
    return { reads: found.slice(0, limit).map(({ number: _, ...read }) => read), next };
  }
}
