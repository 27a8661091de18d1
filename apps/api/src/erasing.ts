import { type Erasures, resumeErasures } from '@throughline/care-path-application';
import type { Logger } from 'pino';
import { SERVICE_LOG } from './log-sentences.js';
import type { ServiceParts } from './service-parts.js';

const LOOK_AGAIN_MS = 60_000;

interface Erasing {
  readonly erasures: Erasures;
  readonly parts: Pick<ServiceParts, 'log' | 'vault' | 'readiness'>;
  readonly logger: Logger;
}

/** Finishes at the start what a crash or an older copy left of an erasure, and looks again while something is left. */
export async function keepErasing({ erasures, parts, logger }: Erasing): Promise<NodeJS.Timeout> {
  const { log, vault, readiness } = parts;
  let settled = false;
  const look = async (): Promise<void> => {
    const mayRecord = readiness.setAside() === null && readiness.recordingStopped() === null;
    const left = await resumeErasures({ erasures, log, vault, mayRecord });
    if (left > 0) logger.error({ left }, SERVICE_LOG.erasuresUnfinished);
    settled = mayRecord && left === 0;
  };
  const failed = (error: unknown): void =>
    logger.error({ error: error instanceof Error ? error.name : 'unknown' }, SERVICE_LOG.erasuresNotSought);
  await look().catch(failed);
  const timer = setInterval(() => {
    if (!settled || erasures.unfinished.length > 0) void look().catch(failed);
  }, LOOK_AGAIN_MS);
  timer.unref();
  return timer;
}
