import type { Telling } from '@throughline/replay-application';
import type { Logger } from 'pino';

const LOOK_MS = 1_000;

interface Tellings {
  readonly telling: Pick<Telling, 'look'>;
  readonly logger: Logger;
}

/** Tells endpoints of subscriptions what is new, beside everything else. Stops after the calls under way. */
export function keepTelling({ telling, logger }: Tellings): { stop(): Promise<void> } {
  const looks = new Set<Promise<void>>();
  const failed = (error: unknown): void =>
    logger.error({ error: error instanceof Error ? error.name : 'unknown' }, 'Subscriptions could not be looked at.');
  const timer = setInterval(() => {
    const look = telling.look().catch(failed);
    looks.add(look);
    void look.finally(() => looks.delete(look));
  }, LOOK_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(looks);
    },
  };
}
