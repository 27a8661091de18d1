import type { ServiceClock } from '@throughline/embedded';
import type { Logger } from 'pino';
import type { Closing } from './closing.js';

export interface ServiceOptions {
  /** The service's time; the machine's, ahead by what a demo has moved it, when absent. */
  readonly clock?: ServiceClock;
  /** Ms that never go back, to compare the clock with; the machine's when absent, and the clock itself when that is given. */
  readonly steady?: () => number;
  readonly logger?: Logger;
}

/** What every part is opened with. */
export interface Opening extends ServiceOptions {
  readonly logger: Logger;
  readonly closing: Closing;
}
