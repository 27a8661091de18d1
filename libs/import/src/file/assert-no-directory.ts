import { stat } from 'node:fs/promises';
import { JobFailure } from '@throughline/kernel';

/** Reading a directory fails without its name, and which of the arguments it was would stay unsaid. Pipes are welcome. */
export async function assertNoDirectory(file: string): Promise<void> {
  if ((await stat(file)).isDirectory())
    throw new JobFailure('eisdir', `${file}: This is a directory. Name a file.`, { about: 'surroundings' });
}
