import { Refusal } from '@throughline/kernel';
import { TimeLimit } from './limits/time-limit.js';
import { streamBusy } from './stream-refusals.js';

const STREAM_QUEUE_LENGTH_MAX = 256;
/** Behind a log that does not answer, jobs are slow: those that wait are told so in turn. */
const STREAM_WAIT_MS_MAX = 15_000;

/** One job at a time per stream, in the order of arrival; different streams run side by side. Nobody waits without end. */
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
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(giveUp);
        resolve();
      };
      const giveUp = setTimeout(
        () => {
          waiting.splice(waiting.indexOf(enter), 1);
          reject(new Refusal(streamBusy));
        },
        Math.min(STREAM_WAIT_MS_MAX, TimeLimit.leftMs()),
      );
      waiting.push(enter);
    });
  }

  #leave(stream: string): void {
    const next = this.#waiting.get(stream)?.shift();
    if (next) next();
    else this.#waiting.delete(stream);
  }
}
