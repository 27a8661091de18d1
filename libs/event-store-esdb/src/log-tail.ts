import { type AllStreamSubscription, type EventStoreDBClient, END, streamNameFilter } from '@eventstore/db-client';
import { type Position, Waiters } from '@throughline/event-store';
import { within } from './within.js';

/** A subscription that waits for a cluster to be found is left to itself. */
const UNSUBSCRIBED_WITHIN_MS = 2_000;
/** How long a wake-up may be lost without anybody noticing. */
const LOOK_AGAIN_MS = 1_000;

interface TailTerms {
  /** Of the names of the streams that are followed. */
  readonly prefix: string;
  /** Where the log ends. */
  readonly head: () => Promise<Position>;
}

/**
 * Wakes those who wait for the log to grow. The client never reopens a lost subscription: this one is opened again by
 * whoever waits next, and where the log ends is looked at now and then, once for all who wait. Followers pull their events,
 * so that a wake-up that is lost or too many does no harm.
 */
export class LogTail {
  readonly #client: EventStoreDBClient;
  readonly #terms: TailTerms;
  readonly #waiters = new Waiters();
  #subscription: AllStreamSubscription | undefined;
  #opening: Promise<void> | undefined;
  #looking: NodeJS.Timeout | undefined;
  #seen: Position | undefined;

  constructor(client: EventStoreDBClient, terms: TailTerms) {
    this.#client = client;
    this.#terms = terms;
  }

  /** Resolves once everything appended from now on wakes the waiting, or the server cannot be asked to, or does not confirm it. */
  ready(): Promise<void> {
    return (this.#opening ??= this.#open());
  }

  async wait(signal: AbortSignal): Promise<void> {
    this.#looking ??= setInterval(() => void this.#look(), LOOK_AGAIN_MS);
    await this.#waiters.wait(signal);
    if (this.#waiters.count === 0) this.#stopLooking();
  }

  wake(): void {
    this.#waiters.wake();
  }

  async close(): Promise<void> {
    const subscription = this.#subscription;
    this.#subscription = undefined;
    if (subscription) await within(UNSUBSCRIBED_WITHIN_MS, subscription.unsubscribe()).catch(() => undefined);
    this.#waiters.wake();
    this.#stopLooking();
  }

  /** Who waited before it was looked at last time was not missed by it. A log that cannot be read wakes them to find out. */
  async #look(): Promise<void> {
    const head = await this.#terms.head().catch(() => undefined);
    if (head !== undefined && head === this.#seen) return;
    this.#seen = head;
    this.#waiters.wake();
  }

  #stopLooking(): void {
    clearInterval(this.#looking);
    this.#looking = undefined;
  }

  #open(): Promise<void> {
    const filter = streamNameFilter({ prefixes: [this.#terms.prefix] });
    const subscription = this.#client.subscribeToAll({ fromPosition: END, filter });
    this.#subscription = subscription;
    return new Promise((resolve) => {
      setTimeout(resolve, LOOK_AGAIN_MS).unref();
      const lost = () => {
        if (this.#subscription === subscription) this.#opening = undefined;
        this.#waiters.wake();
        resolve();
      };
      subscription.on('confirmation', resolve);
      subscription.on('data', () => this.#waiters.wake());
      subscription.on('error', lost);
      subscription.on('end', lost);
      subscription.on('close', lost);
    });
  }
}
