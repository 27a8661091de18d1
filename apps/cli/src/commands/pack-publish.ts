import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { readFile } from 'node:fs/promises';
import { demoPrincipal } from '@throughline/api';
import { type EmbeddedWriteSide, openWriteSide } from '@throughline/embedded';
import { checkPackFile, type FlatPack, formatFaults, packFileIn } from '@throughline/continuum';
import { assertNoDirectory } from '@throughline/import';
import { CommandFailure } from '../command-failure.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { jobTerms, Organization } from '@throughline/organization-application';
import { type CommandTerms, deterministicId } from '@throughline/kernel';
import type { CommandContext } from '../command-context.js';
import { settingsFor } from '../settings.js';

type DataOptions = { readonly data?: string };

/** Publishes a pack; what it extends is published first when it is not yet, from the same folder. */
export async function packPublish(file: string, options: DataOptions, context: CommandContext): Promise<ExitCode> {
  await assertNoDirectory(file);
  const checked = await checkPackFile(file);
  if (!checked.ok)
    throw new CommandFailure('pack-file-faulty', `${file} has faults and cannot be published.`, {
      lines: formatFaults(checked.faults).split('\n'),
    });
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

export async function packAdopt(
  facility: string,
  named: string,
  options: DataOptions & { readonly from: string },
  context: CommandContext,
): Promise<ExitCode> {
  const [id, version, ...rest] = named.split('@');
  if (!id || !version || rest.length > 0)
    throw new CommandFailure('pack-malformed', 'Name the pack as id@version, e.g. asam-3e-adult@1.0.0.', {
      exit: EXIT.usage,
    });
  const { from } = options;
  await atTheDesk(options, context, async ({ organization, terms }) => {
    const adoption = { code: facility, pack: { id, version }, from };
    await organization.adoptPack(terms(`adopt ${facility} ${id} ${version} ${from}`), adoption);
  });
  context.terminal.out(`${facility} judges by ${named} from ${options.from}.`);
  return EXIT.done;
}

interface Desk {
  readonly organization: Organization;
  readonly directory: EmbeddedWriteSide['directory'];
  terms(what: string): CommandTerms;
}

async function atTheDesk(
  options: DataOptions,
  context: CommandContext,
  use: (desk: Desk) => Promise<void>,
): Promise<void> {
  const settings = settingsFor(options, context);
  const writeSide = await openWriteSide(settings);
  try {
    await writeSide.directory.catchUp();
    const job = { principal: demoPrincipal('operator'), correlationId: randomUUID() };
    await use({
      organization: new Organization({ ...writeSide, tenant: settings.tenant }),
      directory: writeSide.directory,
      terms: (what) => jobTerms(job, what),
    });
  } finally {
    await writeSide.close();
  }
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
