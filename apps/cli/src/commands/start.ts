import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { assertNothingLost, hostOf, newestRecordedAt, openLogIfThere, recordsAt } from '@throughline/embedded';
import {
  assertIssuerKept,
  DEMO_WARNING,
  mintDemoToken,
  type RunningService,
  type ServiceSettings,
  startService,
} from '@throughline/api';
import { LogDamaged, START } from '@throughline/event-store';
import { CommandFailure } from '../command-failure.js';
import { styled } from '../console/terminal.js';
import { DEMO_CLIENTS, DEMO_MONTHS, DEMO_SEED } from '@throughline/demo/terms';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../command-context.js';
import { playLive } from '../live/play-live.js';
import { assertDemoIssuer, sameDataOption, settingsFor } from '../settings.js';
import { damageLines } from './damage-lines.js';
import { makeDemoWithProgress, startOfToday, summaryOf } from './demo.js';

interface StartOptions {
  readonly data?: string;
  /** The newest record may be more than 90 days old. */
  readonly acceptGap?: boolean;
  /** The demo grows while one watches. */
  readonly live?: boolean;
}

/** Starts the service and runs it until it is told to stop. */
export async function start(options: StartOptions, context: CommandContext): Promise<ExitCode> {
  const settings = settingsFor(options, context);
  assertIssuerKept(settings);
  if (options.live) assertDemoIssuer(settings);
  await assertPortFree(settings);
  await assertNothingLost(settings);
  await assertNoGap(settings, options, context);
  if (settings.access.kind === 'demo' && (await wantsDemo(settings, context))) await fillWithDemo(settings, context);
  if (context.stopped.aborted) return EXIT.done;
  const service = await startService(readable(settings, context));
  await viewsFollow(service, context);
  await printWhereToLook(service, settings, context);
  await (options.live ? playLive(service, settings, context) : stopRequested(context.stopped));
  context.terminal.out('Stopping: requests under way are finished first.');
  await service.close();
  return EXIT.done;
}

/** Asked before the demo is made: nobody should wait for that and then be turned away. */
function assertPortFree({ host, port }: ServiceSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) => reject(portFailure(cause, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portFailure(cause: NodeJS.ErrnoException, port: number): unknown {
  const options = { exit: EXIT.environment, cause };
  if (cause.code === 'EADDRINUSE')
    return new CommandFailure(
      'port-in-use',
      `Port ${port} is in use by another program. Choose another with THROUGHLINE_PORT, or end that program.`,
      options,
    );
  if (cause.code === 'EACCES')
    return new CommandFailure(
      'port-not-permitted',
      `This user is not allowed to listen on port ${port}. Choose one above 1023 with THROUGHLINE_PORT.`,
      options,
    );
  if (cause.code === 'EADDRNOTAVAIL')
    return new CommandFailure(
      'host-not-here',
      'THROUGHLINE_HOST is not an address of this machine. Use one of its addresses, or 127.0.0.1.',
      options,
    );
  return cause;
}

const DAY_MS = 86_400_000;
const GAP_DAYS_MAX = 90;

/**
 * Throws `clock-gap` when the newest record is more than 90 days old: a clock set far ahead would date every later record
 * wrongly, so an operator must confirm it. A service with the demo issuer is exempt.
 */
async function assertNoGap(
  settings: ServiceSettings,
  { acceptGap = false }: StartOptions,
  { terminal }: CommandContext,
): Promise<void> {
  const newest = await newestIn(settings);
  const days = newest === null ? 0 : Math.floor((Date.now() - newest) / DAY_MS);
  if (days < 1) return;
  const sentence = `The newest record is ${days} ${days === 1 ? 'day' : 'days'} old.`;
  if (days <= GAP_DAYS_MAX || acceptGap || settings.access.kind === 'demo')
    return terminal.note(`throughline: ${sentence}`);
  throw new CommandFailure(
    'clock-gap',
    `${sentence} Check the clock of the machine, and set it if it is wrong. If it is right, start with --accept-gap. Once something is recorded, start without it again.`,
    {
      exit: EXIT.environment,
    },
  );
}

async function newestIn(settings: ServiceSettings): Promise<number | null> {
  const log = await openLogIfThere(recordsAt(settings).log);
  if (!log) return null;
  try {
    return await newestRecordedAt(log);
  } catch (error) {
    // The service reports a damaged log itself when it starts.
    if (error instanceof LogDamaged) return null;
    throw error;
  } finally {
    await log.close();
  }
}

/** Whether to generate the demo: only into an empty log, and not when `THROUGHLINE_DEMO` is `off`. Throws `settings-refused`. */
async function wantsDemo(settings: ServiceSettings, { env }: CommandContext): Promise<boolean> {
  const output = env['THROUGHLINE_DEMO'];
  if (output === 'off') return false;
  if (output !== undefined && output !== '' && output !== 'on') {
    throw new CommandFailure('settings-refused', 'THROUGHLINE_DEMO is not valid. Set it to on or off.', {
      exit: EXIT.environment,
    });
  }
  const log = await openLogIfThere(recordsAt(settings).log);
  if (!log) return true;
  const head = await log.head();
  await log.close();
  return head === START;
}

async function fillWithDemo(
  { dataDirectory, tenant, eventStore }: ServiceSettings,
  context: CommandContext,
): Promise<void> {
  const { terminal } = context;
  const onBegin = (): void =>
    terminal.out(
      'First run: inventing a provider with three sites and the histories of its clients (THROUGHLINE_DEMO=off starts empty) ...',
    );
  const made = await makeDemoWithProgress(
    {
      seed: DEMO_SEED,
      clients: DEMO_CLIENTS,
      months: DEMO_MONTHS,
      until: startOfToday(),
      dataDirectory,
      tenant,
      eventStore,
      json: false,
      onBegin,
    },
    context,
  );
  terminal.out(summaryOf(made));
}

const LOOK_AGAIN_MS = 100;

/** Waits until the views are built, so that the addresses printed next already answer. */
async function viewsFollow({ parts }: RunningService, { stopped, terminal }: CommandContext): Promise<void> {
  for (
    let described = false;
    !stopped.aborted && (await parts.readiness.look()).views === 'rebuilding';
    described = true
  ) {
    if (!described) terminal.out('Building the views of the log ...');
    await delay(LOOK_AGAIN_MS);
  }
}

/** With the demo issuer a person reads the terminal, so only errors are logged unless `THROUGHLINE_LOG_LEVEL` is set. */
const readable = (settings: ServiceSettings, { env }: CommandContext): ServiceSettings =>
  settings.access.kind === 'demo' && !env['THROUGHLINE_LOG_LEVEL'] ? { ...settings, logLevel: 'error' } : settings;

async function printWhereToLook(
  { url, parts }: RunningService,
  settings: ServiceSettings,
  { terminal }: CommandContext,
): Promise<void> {
  const note = (line = ''): void => terminal.out(line);
  note();
  note(styled(terminal, 'bold', `Throughline runs at ${url}`));
  note();
  note(`  The console, for a browser        ${url}`);
  note(`  Every route, to read and to try   ${url}/docs`);
  note(`  Its OpenAPI document              ${url}/openapi.json`);
  note(`  The census now                    ${url}/v1/census`);
  note(`  Records                           ${settings.dataDirectory}`);
  if (settings.eventStore)
    note(`  The log, on a server              ${hostOf(settings.eventStore)}, as ${settings.eventStore.namespace}`);
  note();
  for (const line of await damageLines(parts.directory)) note(styled(terminal, 'yellow', line));
  if (settings.access.kind === 'demo') {
    const { dataDirectory, tenant } = settings;
    const token = await mintDemoToken({ dataDirectory, tenant, roles: ['director'], facilities: 'all' });
    note('Sign in as a director of all sites (for twelve hours):');
    note();
    note(`  TOKEN=${token}`);
    note(`  curl -s -H "Authorization: Bearer $TOKEN" ${url}/v1/census`);
    note();
    const facility = parts.directory.facilities()[0]?.code ?? 'all';
    note('Any other role or site:');
    note();
    note(`  npm run -s throughline -- token --role clinician --facility ${facility}${sameDataOption(settings)}`);
    note();
    note(styled(terminal, 'yellow', DEMO_WARNING));
    note();
  }
  note('Ctrl-C ends it.');
}

function stopRequested(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
