import { CommandFailure } from './command-failure.js';
import { EXIT } from './exit-codes.js';

/** Someone pressed Ctrl-C, or the system ends. */
export const stoppedEarly = (consequence: string): CommandFailure =>
  new CommandFailure('stopped', `Stopped. ${consequence}`, { exit: EXIT.environment });
