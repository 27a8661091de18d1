import { confirmClock, isBegun, recordsAt } from '@throughline/embedded';
import { CommandFailure } from '../command-failure.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../command-context.js';
import { settingsFor } from '../settings.js';

/** Tells the service that runs on a data directory that the machine's clock is right as it stands now. */
export async function clock(options: { readonly data?: string }, context: CommandContext): Promise<ExitCode> {
  const settings = settingsFor(options, context);
  if (!isBegun(recordsAt(settings)))
    throw new CommandFailure('log-not-there', 'There is no log in this data directory. Check --data.', {
      exit: EXIT.environment,
    });
  confirmClock(settings.dataDirectory);
  context.terminal.out(
    `Confirmed ${new Date().toISOString()} as the right time. The service reads this within seconds.`,
  );
  return EXIT.done;
}
