import { stat } from 'node:fs/promises';
import { CommandFailure } from './command-failure.js';
import { EXIT } from './exit-codes.js';

/** Reading a directory fails without its name, and which of the arguments it was would stay unsaid. Pipes are welcome. */
export async function assertNoDirectory(file: string): Promise<void> {
  if ((await stat(file)).isDirectory())
    throw new CommandFailure('eisdir', `${file}: This is a directory; a file is needed.`, { exit: EXIT.environment });
}
