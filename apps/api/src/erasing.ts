import { type Erasures, resumeErasures } from '@throughline/care-path-application';
import type { Logger } from 'pino';
import type { ServiceParts } from './service-parts.js';

const TRY_AGAIN_MS = 60_000;
const UNFINISHED =
  'Erasures have begun and are not finished. They are tried again every minute; throughline doctor lists them.';

interface Erasing {
  readonly erasures: Erasures;
  readonly parts: Pick<ServiceParts, 'log' | 'vault'>;
  readonly mayRecord: boolean;
  readonly logger: Logger;
}

/** Finishes at the start what a crash or an older copy left of an erasure, and tries again what could not be finished. */
export async function keepErasing({ erasures, parts, mayRecord, logger }: Erasing): Promise<NodeJS.Timeout> {
  const resume = () =>
    resumeErasures({ erasures, log: parts.log, vault: parts.vault, mayRecord }).catch((error: unknown) => {
      logger.error({ error: error instanceof Error ? error.name : 'unknown' }, 'Erasures could not be looked for.');
      return 0;
    });
  const left = await resume();
  if (left > 0) logger.error({ left }, UNFINISHED);
  const timer = setInterval(() => void erasures.finishAll(), TRY_AGAIN_MS);
  timer.unref();
  return timer;
}
