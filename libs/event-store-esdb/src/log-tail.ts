import { type AllStreamSubscription, type EventStoreDBClient, END, streamNameFilter } from '@eventstore/db-client';
import { Waiters } from '@throughline/event-store';
import { within } from './within.js';

/** A subscription that waits for a cluster to be found is left to itself. */
const UNSUBSCRIBED_WITHIN_MS = 2_000;

/**
 * Wakes those who wait for the log to grow. The client never reopens a lost subscription: this one is opened again by
 * whoever waits next. Followers pull their events, so that a wake-up that is lost or too many does no harm.
 */
export class LogTail {
  readonly #client: EventStoreDBClient;
  readonly #prefix: string;
  readonly #waiters = new Waiters();
  #subscription: AllStreamSubscription | undefined;
  #opening: Promise<void> | undefined;

  constructor(client: EventStoreDBClient, prefix: string) {
    this.#client = client;
    this.#prefix = prefix;
  }

  /** Resolves once everything appended from now on wakes the waiting, or the server cannot be asked to. */
  ready(): Promise<void> {
    return (this.#opening ??= this.#open());
  }

  wait(signal: AbortSignal): Promise<void> {
    return this.#waiters.wait(signal);
  }

  wake(): void {
    this.#waiters.wake();
  }

  async close(): Promise<void> {
    const subscription = this.#subscription;
    this.#subscription = undefined;
    if (subscription) await within(UNSUBSCRIBED_WITHIN_MS, subscription.unsubscribe()).catch(() => undefined);
    this.#waiters.wake();
  }

  #open(): Promise<void> {
    const filter = streamNameFilter({ prefixes: [this.#prefix] });
    const subscription = this.#client.subscribeToAll({ fromPosition: END, filter });
    this.#subscription = subscription;
    return new Promise((resolve) => {
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
