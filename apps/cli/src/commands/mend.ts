import {
  ACCEPTABLE,
  type Disagreement,
  type EmbeddedWriteSide,
  forkOlderLog,
  openWriteSide,
  sentenceOf,
  withJournal,
} from '@throughline/embedded';
import { CommandFailure } from '../command-failure.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../command-context.js';
import { settingsFor } from '../settings.js';

export interface MendOptions {
  readonly accept: string;
  readonly data?: string;
}

/** Takes the files of a data directory as they are for one whole, when the operator accepts what is missing by its name. */
export async function mend({ accept, ...options }: MendOptions, context: CommandContext): Promise<ExitCode> {
  const settings = settingsFor(options, context);
  if (!ACCEPTABLE.includes(accept as Disagreement)) {
    throw new CommandFailure(
      'case-unknown',
      `--accept takes one of ${ACCEPTABLE.join(', ')}. Run throughline doctor: it names the case. For any other case only a backup helps.`,
      { exit: EXIT.usage },
    );
  }
  const found = await withFiles(settings, async ({ disagreement }) => disagreement);
  if (found === null) {
    context.terminal.out('Log, identity vault, and journal agree. There is nothing to mend.');
    return EXIT.done;
  }
  if (found !== accept) {
    throw new CommandFailure('case-differs', `The case is ${found}. Nothing was changed. ${sentenceOf(found)}`);
  }
  if (found === 'log-older') await forkOlderLog(settings);
  await withFiles(settings, (companions) => companions.accept());
  context.terminal.out(`Accepted ${found}: the files are taken as they are. Start the service again.`);
  return EXIT.done;
}

async function withFiles<Result>(
  settings: ReturnType<typeof settingsFor>,
  visit: (companions: EmbeddedWriteSide['companions']) => Promise<Result>,
): Promise<Result> {
  const writeSide = await openWriteSide({ ...settings, evenWhenOlder: true });
  try {
    return await withJournal(settings, writeSide, visit);
  } finally {
    await writeSide.close();
  }
}
