import { type Leases, underLease } from '@throughline/event-store';
import type { Telling } from '@throughline/replay-application';
import type { Logger } from 'pino';
import { SERVICE_LOG } from './log-sentences.js';

const LOOK_MS = 1_000;

interface Tellings {
  readonly telling: Pick<Telling, 'look'>;
  /** An endpoint is called by one process at a time. */
  readonly leases: Leases;
  readonly logger: Logger;
}

/** Tells endpoints of subscriptions what is new, beside everything else. Stops after the calls under way. */
export function keepTelling({ telling, leases, logger }: Tellings): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const failed = (error: unknown): void =>
    logger.error({ error: error instanceof Error ? error.name : 'unknown' }, SERVICE_LOG.subscriptionsNotSeen);
  const done = underLease({ leases, name: 'subscriptions', signal }, (held) =>
    looking(() => telling.look().catch(failed), held),
  ).catch(failed);
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

/** Looks again and again, also while an earlier look still waits for an endpoint. */
async function looking(look: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const looks = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const under = look().finally(() => looks.delete(under));
    looks.add(under);
  }, LOOK_MS);
  timer.unref();
  await aborted(signal);
  clearInterval(timer);
  await Promise.all(looks);
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
