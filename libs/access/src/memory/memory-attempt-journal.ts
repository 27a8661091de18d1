import type { AttemptJournal, AttemptsQuery, NotedAttempt, RefusedAttempt } from '../journals/attempt-journal.js';
import { type FacilitiesOf, type SeenAttempt, seenAttempt } from '../journals/seen-attempt.js';
import { within } from '@throughline/kernel';

interface MemoryAttemptJournalOptions {
  readonly facilitiesOf: FacilitiesOf;
  readonly attemptsMax?: number;
  /** What an earlier journal kept, oldest first: opening it again is a restart. Empty when absent. */
  readonly kept?: SeenAttempt[];
}

/** A journal of refused attempts that ends with its process. */
export class MemoryAttemptJournal implements AttemptJournal {
  readonly #facilitiesOf: FacilitiesOf;
  readonly #attemptsMax: number;
  readonly #kept: SeenAttempt[];

  constructor({ facilitiesOf, attemptsMax = Infinity, kept = [] }: MemoryAttemptJournalOptions) {
    this.#facilitiesOf = facilitiesOf;
    this.#attemptsMax = attemptsMax;
    this.#kept = kept;
  }

  async record(attempt: NotedAttempt): Promise<void> {
    this.#kept.push(await seenAttempt(attempt, this.#facilitiesOf));
    if (this.#kept.length > this.#attemptsMax) this.#kept.shift();
  }

  async list({ facilities, clientIds, from = 0, to = Infinity, limit }: AttemptsQuery): Promise<RefusedAttempt[]> {
    return this.#kept
      .filter(({ at, clientId }) => at >= from && at < to && (clientIds?.includes(clientId ?? '') ?? true))
      .filter(({ seenBy }) => facilities === 'all' || seenBy.some((code) => within(facilities, code)))
      .map(({ seenBy: _, ...attempt }) => attempt)
      .toReversed()
      .slice(0, limit);
  }
}
