import type { ReadableLog, RecordedEvent } from '@throughline/event-store';
import { BoundedCache, type CacheTerms } from '@throughline/kernel';

/** What a client's path is folded into, event by event. */
interface Folded {
  readonly revision: number;
  /** What it takes in memory, roughly. */
  readonly bytes: number;
  /** Folds an event that was dealt with before. */
  recall(event: RecordedEvent): void;
  /** Follows the last event that was recalled. */
  settle(): void;
}

/** A path whose earlier events cannot be folded any more. */
export class PathUnfoldable extends Error {
  constructor(cause: unknown) {
    super('An earlier event of this client cannot be folded.', { cause });
    this.name = 'PathUnfoldable';
  }
}

/** The clients seen last, folded, within so many bytes; the rest is folded again from the log. */
export class FoldedClients<Client extends Folded> {
  readonly #log: ReadableLog;
  readonly #begin: (clientId: string) => Client;
  readonly #streamOf: (clientId: string) => string;
  readonly #kept: BoundedCache<Client>;

  constructor(options: {
    readonly log: ReadableLog;
    readonly begin: (clientId: string) => Client;
    readonly streamOf: (clientId: string) => string;
    readonly cache: CacheTerms;
  }) {
    this.#log = options.log;
    this.#begin = options.begin;
    this.#streamOf = options.streamOf;
    this.#kept = new BoundedCache(options.cache);
  }

  get bytes(): number {
    return this.#kept.bytes;
  }

  /** The client as of just before this revision of their stream. Throws `PathUnfoldable`, and what the log throws. */
  async before(clientId: string, revision: number): Promise<Client> {
    const known = this.#kept.get(clientId);
    if (known?.revision === revision - 1) return known;
    const folded = this.#begin(clientId);
    if (revision > 0) await this.#recall(folded, clientId, revision);
    return folded;
  }

  /** Keeps a client as the one seen last, and forgets those seen longest ago. */
  keep(clientId: string, client: Client): void {
    this.#kept.keep(clientId, client, client.bytes);
  }

  forget(clientId: string): void {
    this.#kept.forget(clientId);
  }

  clear(): void {
    this.#kept.clear();
  }

  async #recall(folded: Folded, clientId: string, revision: number): Promise<void> {
    for await (const event of this.#log.readStream(this.#streamOf(clientId))) {
      if (event.revision >= revision) break;
      fold(folded, event);
    }
    folded.settle();
  }
}

function fold(folded: Folded, event: RecordedEvent): void {
  try {
    folded.recall(event);
  } catch (error) {
    throw new PathUnfoldable(error);
  }
}
