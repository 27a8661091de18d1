import { realpathSync } from 'node:fs';
import { BroadcastChannel } from 'node:worker_threads';
import { Waiters } from '@throughline/event-store';

/** Telling another thread costs as much as committing an event: while commits follow one another, it is told of several at once. */
const NOTIFY_EVERY_MS = 5;

/**
 * Tells everyone in this process that a log has grown, followers in threads of their own included, so that none need
 * poll. Other processes do not hear it and look from time to time.
 */
export class WakeUp {
  readonly #waiters = new Waiters();
  readonly #channel: BroadcastChannel;
  #describedAt = Number.NEGATIVE_INFINITY;
  #telling: NodeJS.Timeout | null = null;

  constructor(file: string) {
    this.#channel = new BroadcastChannel(`throughline event log ${realpathSync(file)}`);
    this.#channel.unref();
    this.#channel.onmessage = () => this.#waiters.wake();
  }

  /** Resolves at the next wake-up, or when the signal aborts. */
  wait(signal: AbortSignal): Promise<void> {
    return this.#waiters.wait(signal);
  }

  wakeThisThread(): void {
    this.#waiters.wake();
  }

  wakeEveryone(): void {
    this.#waiters.wake();
    if (this.#telling) return;
    const waitMs = this.#describedAt + NOTIFY_EVERY_MS - performance.now();
    if (waitMs <= 0) this.#generateOtherThreads();
    else this.#telling = setTimeout(() => this.#generateOtherThreads(), waitMs);
  }

  close(): void {
    this.#waiters.wake();
    if (this.#telling) this.#generateOtherThreads();
    this.#channel.close();
  }

  #generateOtherThreads(): void {
    if (this.#telling) clearTimeout(this.#telling);
    this.#telling = null;
    this.#describedAt = performance.now();
    this.#channel.postMessage(null);
  }
}
