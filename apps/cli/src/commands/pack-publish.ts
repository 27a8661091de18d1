import { dirname } from 'node:path';
import { readFile } from 'node:fs/promises';
import { checkPackFile, type FlatPack, formatFaults, packFileIn } from '@throughline/continuum';
import { assertNoDirectory } from '@throughline/import';
import { atTheDesk, type DataOptions } from './at-the-desk.js';
import { CommandFailure } from '../command-failure.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { deterministicId } from '@throughline/kernel';
import type { CommandContext } from '../command-context.js';

/** Publishes a pack; what it extends is published first when it is not yet, from the same folder. */
export async function packPublish(file: string, options: DataOptions, context: CommandContext): Promise<ExitCode> {
  await assertNoDirectory(file);
  const checked = await checkPackFile(file);
  if (!checked.ok)
    throw new CommandFailure(
      'pack-file-faulty',
      `${file} has errors and cannot be published. Correct each error that is listed.`,
      {
        lines: formatFaults(checked.faults).split('\n'),
      },
    );
  await atTheDesk(options, context, async ({ organization, directory, terms }) => {
    const publish = (written: string) =>
      organization.publishPack(terms(`publish ${deterministicId('pack', written)}`), written);
    for (const base of await unpublishedBases(checked.pack, {
      folder: dirname(file),
      known: ({ id, version }) => directory.packByVersion(id, version) !== undefined,
    })) {
      await publish(base);
    }
    const { changed, pack } = await publish(await readFile(file, 'utf8'));
    const { id, version, sha256 } = pack;
    context.terminal.out(`${id}@${version} ${changed ? 'is published' : 'was published already'}. sha256 ${sha256}`);
  });
  return EXIT.done;
}

interface Looking {
  readonly folder: string;
  known(ref: { readonly id: string; readonly version: string }): boolean;
}

/** From the deepest base up: a pack is published after what it extends. */
async function unpublishedBases({ extends: base }: FlatPack, { folder, known }: Looking): Promise<readonly string[]> {
  if (!base || known(base)) return [];
  const file = await packFileIn(folder, base);
  const checked = file === undefined ? undefined : await checkPackFile(file);
  if (file === undefined || !checked?.ok) return [];
  return [...(await unpublishedBases(checked.pack, { folder, known })), await readFile(file, 'utf8')];
}
