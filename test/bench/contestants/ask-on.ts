import { setTimeout as pause } from 'node:timers/promises';
import { answering } from '../measuring/answering.ts';
import { percentile } from '../measuring/statistics.ts';

export interface AskOnTask {
  readonly url: string;
  readonly token: string;
  readonly path: string;
  /** How many ask at once. */
  readonly atOnce: number;
  /** Between an answer and the next request. */
  readonly restMs: number;
  readonly seconds: number;
}

export interface AskOnAnswer {
  readonly answers: number;
  /** How many of them were 429. */
  readonly refused: number;
  /** Of those that were served. */
  readonly p99Ms: number;
}

/** Asks the same again and again, whatever `Retry-After` says. Anything but 200 and 429 is a fault. */
await answering<AskOnTask, AskOnAnswer>(async ({ url, token, path, atOnce, restMs, seconds }) => {
  const headers = { authorization: `Bearer ${token}` };
  const end = performance.now() + seconds * 1_000;
  const times: number[] = [];
  let refused = 0;
  const asking = async (): Promise<void> => {
    while (performance.now() < end) {
      const began = performance.now();
      const response = await fetch(`${url}${path}`, { headers });
      await response.arrayBuffer();
      if (response.status === 200) times.push(performance.now() - began);
      else if (response.status === 429) refused += 1;
      else throw new Error(`${path} answered ${response.status}.`);
      await pause(restMs);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asking));
  return { answers: times.length + refused, refused, p99Ms: percentile(times, 0.99) };
});
