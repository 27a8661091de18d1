import { backUp, recordsAt, restore, sentenceOf } from '@throughline/embedded';
import type { CommandContext } from '../command-context.js';
import { countText } from '../console/durations.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { settingsFor } from '../settings.js';

interface BackupOptions {
  readonly keys?: string;
  readonly data?: string;
  readonly json?: true;
}

/** Copies the records of a data directory, while the service may be running on it. */
export async function backup(into: string, options: BackupOptions, context: CommandContext): Promise<ExitCode> {
  const settings = settingsFor(options, context);
  const { dataDirectory } = settings;
  const records = recordsAt(settings);
  const made = await backUp({ records, dataDirectory, into, keysInto: options.keys ?? null, now: Date.now() });
  const { terminal } = context;
  if (options.json) {
    terminal.out(JSON.stringify({ folder: made.folder, keys: options.keys ?? null, ...made.manifest }));
    return EXIT.done;
  }
  const bytes = made.manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  terminal.out(
    `Backed up to ${made.folder}: ${countText(Math.ceil(bytes / 2 ** 20))} MB, log at ${made.manifest.log.position}.`,
  );
  if (records.log.kind === 'server')
    terminal.out(
      'The log is not in it: it is on a server. Back it up with the tools of that server, before each backup of the other files.',
    );
  terminal.out(
    options.keys === undefined
      ? 'The keys are not in it. Back them up in another place: throughline backup --keys FOLDER, or copy keys/.'
      : `The keys are in ${options.keys}. Keep them apart from the backup.`,
  );
  return EXIT.done;
}

/** Puts a backup into an empty data directory. */
export async function restoreBackup(from: string, options: BackupOptions, context: CommandContext): Promise<ExitCode> {
  const settings = settingsFor(options, context);
  const { dataDirectory, tenant, eventStore } = settings;
  const { manifest, disagreement } = await restore({
    backup: from,
    keys: options.keys ?? null,
    dataDirectory,
    tenant,
    eventStore,
  });
  context.terminal.out(
    options.json
      ? JSON.stringify({ dataDirectory, ...manifest, disagreement })
      : `Restored the backup of ${manifest.madeAt} into ${dataDirectory}. Views are made again at the next start. What was recorded since is not in it.`,
  );
  if (disagreement === null) return EXIT.done;
  context.terminal.note(`throughline: ${sentenceOf(disagreement)}`);
  return EXIT.environment;
}
