import { realpathSync } from 'node:fs';
import { BroadcastChannel } from 'node:worker_threads';
import { Waiters } from '@throughline/event-store';

/**
 * Tells everyone in this process that a log has grown, followers in threads of their own included, so that none need
 * poll. Other processes do not hear it and look from time to time.
 */
export class WakeUp {
  readonly #waiters = new Waiters();
  readonly #channel: BroadcastChannel;

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
    this.#channel.postMessage(null);
  }

  close(): void {
    this.#waiters.wake();
    this.#channel.close();
  }
}
