import type { ReadableLog, RecordedEvent } from '@throughline/event-store';

/** What a client's path is folded into, event by event. */
interface Folded {
  readonly revision: number;
  /** What it costs to keep. */
  readonly size: number;
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

/** The clients seen last, folded. Bounded by the entries that their paths hold together; the rest is folded again from the log. */
export class FoldedClients<Client extends Folded> {
  readonly #log: ReadableLog;
  readonly #begin: (clientId: string) => Client;
  readonly #streamOf: (clientId: string) => string;
  readonly #sizeMax: number;
  readonly #byId = new Map<string, Client>();
  readonly #sizes = new Map<string, number>();
  #size = 0;

  constructor(options: {
    readonly log: ReadableLog;
    readonly begin: (clientId: string) => Client;
    readonly streamOf: (clientId: string) => string;
    readonly entriesMax: number;
  }) {
    this.#log = options.log;
    this.#begin = options.begin;
    this.#streamOf = options.streamOf;
    this.#sizeMax = options.entriesMax;
  }

  get size(): number {
    return this.#size;
  }

  /** The client as of just before this revision of their stream. Throws `PathUnfoldable`, and what the log throws. */
  async before(clientId: string, revision: number): Promise<Client> {
    const known = this.#byId.get(clientId);
    if (known?.revision === revision - 1) return known;
    const folded = this.#begin(clientId);
    if (revision > 0) await this.#recall(folded, clientId, revision);
    return folded;
  }

  /** Keeps a client as the one seen last, and forgets those seen longest ago. */
  keep(clientId: string, client: Client): void {
    this.forget(clientId);
    this.#byId.set(clientId, client);
    this.#sizes.set(clientId, client.size);
    this.#size += client.size;
    for (const oldest of this.#byId.keys()) {
      if (this.#size <= this.#sizeMax || oldest === clientId) return;
      this.forget(oldest);
    }
  }

  forget(clientId: string): void {
    this.#size -= this.#sizes.get(clientId) ?? 0;
    this.#sizes.delete(clientId);
    this.#byId.delete(clientId);
  }

  clear(): void {
    this.#byId.clear();
    this.#sizes.clear();
    this.#size = 0;
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
