import type { ProjectingFailure } from '@throughline/embedded';
import type { Logger } from 'pino';
import type { KnownDamage } from './health/readiness.js';

/** A projector that breaks is started again; damage of the log that it met is what readiness says from then on. */
export const onBreak =
  (logger: Logger, damage: KnownDamage) =>
  (failure: ProjectingFailure): void => {
    damage.note(failure.code);
    const advice = damage.known ? ' The log is damaged: run throughline doctor on the data directory.' : '';
    logger.error(failure, `The projector broke and starts again.${advice}`);
  };
