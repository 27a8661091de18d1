import type { ReadableLog, RecordedEvent } from '@throughline/event-store';
import { BoundedCache, type CacheTerms } from '@throughline/kernel';

/** What a client's streams are folded into, event by event. */
interface Folded {
  /** Of the last event of a stream that was folded; -1 before the first. */
  revisionIn(stream: string): number;
  /** What it takes in memory, roughly. */
  readonly bytes: number;
  /** Folds an event that was dealt with before. */
  recall(event: RecordedEvent): void;
  /** Follows the last event that was recalled. */
  settle(): void;
}

type Place = Pick<RecordedEvent, 'stream' | 'revision' | 'position'>;

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
  readonly #streamsOf: (clientId: string) => readonly string[];
  readonly #kept: BoundedCache<Client>;

  constructor(options: {
    readonly log: ReadableLog;
    readonly begin: (clientId: string) => Client;
    /** The first one is begun before the others. */
    readonly streamsOf: (clientId: string) => readonly string[];
    readonly cache: CacheTerms;
  }) {
    this.#log = options.log;
    this.#begin = options.begin;
    this.#streamsOf = options.streamsOf;
    this.#kept = new BoundedCache(options.cache);
  }

  get bytes(): number {
    return this.#kept.bytes;
  }

  /** The client as of just before this event of one of their streams. Throws `PathUnfoldable`, and what the log throws. */
  async before(clientId: string, event: Place): Promise<Client> {
    const { stream, revision } = event;
    const known = this.#kept.get(clientId);
    if (known?.revisionIn(stream) === revision - 1) return known;
    const folded = this.#begin(clientId);
    const [firstStream] = this.#streamsOf(clientId);
    if (revision > 0 || stream !== firstStream) await this.#recall(folded, clientId, event);
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

  async #recall(folded: Folded, clientId: string, { position }: Place): Promise<void> {
    for (const stream of this.#streamsOf(clientId))
      for await (const event of this.#log.readStream(stream)) {
        if (event.position >= position) break;
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
