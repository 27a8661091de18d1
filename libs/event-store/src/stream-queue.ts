import { Refusal } from '@throughline/kernel';
import { streamBusy } from './stream-refusals.js';

const STREAM_QUEUE_LENGTH_MAX = 256;

/** One job at a time per stream, in the order of arrival; different streams run side by side. */
export class StreamQueue {
  readonly #waiting = new Map<string, (() => void)[]>();

  async run<Result>(stream: string, job: () => Promise<Result>): Promise<Result> {
    await this.#enter(stream);
    try {
      return await job();
    } finally {
      // The next job starts in a later turn of the event loop, so that whoever awaits this one reads its state first.
      setImmediate(() => this.#leave(stream));
    }
  }

  #enter(stream: string): Promise<void> | undefined {
    const waiting = this.#waiting.get(stream);
    if (!waiting) {
      this.#waiting.set(stream, []);
      return undefined;
    }
    if (waiting.length >= STREAM_QUEUE_LENGTH_MAX) throw new Refusal(streamBusy);
    return new Promise((resolve) => waiting.push(resolve));
  }

  #leave(stream: string): void {
    const next = this.#waiting.get(stream)?.shift();
    if (next) next();
    else this.#waiting.delete(stream);
  }
}
