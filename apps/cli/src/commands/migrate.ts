import { dataFilesIn, hostOf, migrate, openLogIfThere } from '@throughline/embedded';
import { START } from '@throughline/event-store';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { countText } from '../console/durations.js';
import { startProgress } from '../console/progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { settingsFor } from '../settings.js';

interface MigrateOptions {
  readonly to?: string;
  readonly namespace?: string;
  readonly data?: string;
  readonly json?: true;
}

/** Copies the log of a data directory to a log server, compares both, and lets the directory go by the server from then on. */
export async function migrateLog(options: MigrateOptions, context: CommandContext): Promise<ExitCode> {
  const {
    dataDirectory,
    tenant,
    eventStore: to,
  } = settingsFor(options, { ...context, env: withTarget(options, context) });
  if (!to)
    throw new CommandFailure('target-missing', 'Name the log server with --to, or in THROUGHLINE_EVENT_STORE.', {
      exit: EXIT.usage,
    });
  const json = options.json === true;
  const total = await countIn(dataFilesIn(dataDirectory).log);
  const { terminal } = context;
  const progress = startProgress({ terminal, counted: 'events', total, json, clock: { now: Date.now } });
  const onProgress = (events: number): void => progress.at(events);
  const moved = await migrate({ dataDirectory, tenant, to, onProgress }).finally(() => progress.end());
  if (json) {
    terminal.out(JSON.stringify({ ...moved, server: hostOf(to), namespace: to.namespace }));
    return EXIT.done;
  }
  terminal.out(
    `The log is on ${hostOf(to)} now, as ${to.namespace}: ${countText(moved.events)} events, each compared with its original.`,
  );
  terminal.out(
    `The old log is kept as ${moved.keptAs}; nothing reads it. Start the service with THROUGHLINE_EVENT_STORE.`,
  );
  return EXIT.done;
}

function withTarget({ to, namespace }: MigrateOptions, { env }: CommandContext): CommandContext['env'] {
  return {
    ...env,
    ...(to !== undefined && { THROUGHLINE_EVENT_STORE: to }),
    ...(namespace !== undefined && { THROUGHLINE_EVENT_STORE_NAMESPACE: namespace }),
  };
}

async function countIn(file: string): Promise<number> {
  const log = await openLogIfThere({ kind: 'file', file });
  if (!log) return 0;
  try {
    return log.distance(START, await log.head()) ?? 0;
  } finally {
    await log.close();
  }
}
