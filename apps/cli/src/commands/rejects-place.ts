import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { CommandFailure } from '../command-failure.js';
import { EXIT } from '../exit-codes.js';

const REMEDY = 'Nothing was imported. Name another file with --rejects.';

interface RejectsPlace {
  readonly log: string;
  readonly mapping: string;
  /** As `--rejects` says; when absent, `LOG.rejects.csv` where the command is typed. */
  readonly rejects: string | undefined;
  /** A folder that the import makes when it is missing: the data directory; null for a dry run. */
  readonly made: string | null;
}

/**
 * Where rejected rows will go. Asked before anything is imported: a report must not be lost over a file that cannot be
 * written, and the file with the rejects must not replace the one whose rows they are.
 */
export async function rejectsPlace({ log, mapping, rejects, made }: RejectsPlace): Promise<string> {
  const place = rejects ?? `${basename(log, '.csv')}.rejects.csv`;
  const there = await stat(place).catch(() => undefined);
  const folder = dirname(resolve(place));
  if (!there) {
    if (folder !== made) await assertWritable(folder, place);
  } else if (there.isDirectory())
    throw new CommandFailure(
      'rejects-not-a-file',
      `${place} is a directory, but rejected rows go to a file. ${REMEDY}`,
      {
        exit: EXIT.environment,
      },
    );
  else {
    const real = await realpath(place);
    const read = await Promise.all([realpath(log), realpath(mapping)]);
    if (read.includes(real))
      throw new CommandFailure(
        'rejects-onto-input',
        `${place} is a file that this import reads; rejected rows would replace it. ${REMEDY}`,
        { exit: EXIT.usage },
      );
    await assertWritable(place, place);
  }
  return place;
}

async function assertWritable(path: string, place: string): Promise<void> {
  await access(path, constants.W_OK).catch((cause: unknown) => {
    throw new CommandFailure(
      'rejects-not-writable',
      `${place} cannot be written: its folder is missing, or this user is not allowed to write there. ${REMEDY}`,
      { exit: EXIT.environment, cause },
    );
  });
}
