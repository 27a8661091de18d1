import { AsyncLocalStorage } from 'node:async_hooks';
import { LogUnavailable } from '../log-errors.js';

const current = new AsyncLocalStorage<TimeLimit | null>();

/**
 * How long one request may wait for a log on a server, in all. It goes with whatever the request awaits, so that each read and
 * append knows what is left. What goes on after the request has ended is under no limit.
 */
export class TimeLimit {
  #endsAt: number;

  constructor(limitMs: number) {
    this.#endsAt = performance.now() + limitMs;
  }

  /** Milliseconds; infinite where nothing limits. */
  static leftMs(): number {
    const limit = current.getStore();
    return limit ? Math.max(0, limit.#endsAt - performance.now()) : Number.POSITIVE_INFINITY;
  }

  run<Result>(work: () => Result): Result {
    return current.run(this, work);
  }

  end(): void {
    this.#endsAt = Number.POSITIVE_INFINITY;
  }
}

/** Work that takes as long as it takes: a reading of the whole log, or what several requests share. */
export const withoutTimeLimit = <Result>(work: () => Result): Result => current.run(null, work);

/** What is asked for, or `LogUnavailable` when the request that asks has no time left. The work itself may go on. */
export async function inTimeLeft<Answer>(asked: Promise<Answer>): Promise<Answer> {
  const leftMs = TimeLimit.leftMs();
  if (leftMs === Number.POSITIVE_INFINITY) return asked;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(timeLimitPassed()), leftMs);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Each read was answered, and all together took too long. */
export const timeLimitPassed = (): LogUnavailable =>
  new LogUnavailable('The log server answers too slowly. Check the load of the server and of its disks.');
