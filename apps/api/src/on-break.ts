import type { ProjectingFailure } from '@throughline/embedded';
import type { Logger } from 'pino';
import { SERVICE_LOG } from './log-sentences.js';
import type { KnownDamage } from './health/readiness.js';

/** A projector that breaks is started again; damage of the log that it met is what readiness says from then on. */
export const onBreak =
  (logger: Logger, damage: KnownDamage) =>
  (failure: ProjectingFailure): void => {
    damage.note(failure.code);
    logger.error(failure, damage.known ? SERVICE_LOG.logDamaged : SERVICE_LOG.projectorBroke);
  };
