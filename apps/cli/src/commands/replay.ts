import {
  FileCopy,
  keepCopy,
  ReplayClient,
  type ReplayCopy,
  type ReplaySource,
  verifyCopy,
} from '@throughline/replay-client';
import type { LegalBasis, Purpose } from '@throughline/replay-application';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { countText, durationText } from '../console/durations.js';
import { type Progress, startProgress } from '../console/progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { OutCopy } from '../history/out-copy.js';
import { settingsFor } from '../settings.js';

interface ReplayOptions {
  readonly to?: string;
  readonly follow?: true;
  readonly url?: string;
  readonly facility?: readonly string[];
  readonly type?: readonly string[];
  readonly purpose?: Purpose;
  readonly legalBasis?: LegalBasis;
  readonly data?: string;
  readonly json?: true;
}

type Opened = ReplaySource & { close?(): Promise<void> };

/** Writes the history, or keeps a copy of it. Only events go to standard output; what is said about them goes beside it. */
export async function replay(options: ReplayOptions, context: CommandContext): Promise<ExitCode> {
  const source: Opened =
    options.url === undefined ? await here(options, context) : remote(options.url, options, context);
  try {
    if (options.to === undefined) await kept(source, new OutCopy(context.terminal), options, context);
    else await copied(source, options.to, options, context);
    return EXIT.done;
  } finally {
    await source.close?.();
  }
}

async function here(options: ReplayOptions, context: CommandContext): Promise<Opened> {
  const settings = settingsFor(options, context);
  // Only here: who reads from a service need not wait for the software of one.
  const { openLocalHistory } = await import('../history/local-history.js');
  return openLocalHistory(settings, options, ({ name }) =>
    context.terminal.note(`throughline: The ledger of disclosures could not be written (${name}).`),
  );
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function remote(url: string, options: ReplayOptions, { env, terminal }: CommandContext): ReplaySource {
  const { facility, type, purpose, legalBasis, follow } = options;
  const token = env['THROUGHLINE_TOKEN'];
  if (!token)
    throw refused(
      'token-not-given',
      'Put a token into THROUGHLINE_TOKEN. The service takes none from the command line.',
    );
  const { protocol, hostname } = addressIn(url);
  if (protocol !== 'https:' && !LOOPBACK.test(hostname))
    throw refused(
      'url-not-encrypted',
      'A token is sent over https only, unless the service is on this machine. Use an https address.',
    );
  return new ReplayClient({
    url,
    token: () => token,
    filter: { ...(facility && { facilityId: facility }), ...(type && { type }) },
    ...(purpose && { purpose }),
    ...(legalBasis && { legalBasis }),
    ...(follow && { patienceMs: Number.POSITIVE_INFINITY }),
    onWait: (error, ms) => terminal.note(`throughline: ${error.message} Asking again in ${durationText(ms / 1_000)}.`),
  });
}

function addressIn(url: string): URL {
  const address = URL.parse(url);
  if (address && ['http:', 'https:'].includes(address.protocol)) return address;
  throw refused('url-malformed', 'This is not the address of a service. Write it as https://throughline.example.');
}

const refused = (code: string, sentence: string) => new CommandFailure(code, sentence, { exit: EXIT.usage });

async function copied(source: ReplaySource, file: string, options: ReplayOptions, context: CommandContext) {
  const copy = await FileCopy.open(file);
  const { terminal, stopped } = context;
  try {
    const added = await kept(source, copy, options, context);
    if (stopped.aborted) return terminal.note('Stopped. What came is kept; the same command goes on from there.');
    const { count, digest, unreadable = 0 } = await verifyCopy(source, copy, stopped);
    if (options.json)
      terminal.out(JSON.stringify({ file, events: count, added, digest, ...(unreadable > 0 && { unreadable }) }));
    else
      terminal.note(
        `The copy in ${file} is whole: ${countText(count)} events, ${countText(added)} of them new. Digest: ${digest}`,
      );
    if (unreadable > 0 && !options.json)
      terminal.note(
        `${countText(unreadable)} of these events came without their content, because the log of the service is damaged. Tell its operator, and make a new copy when the log is repaired.`,
      );
  } finally {
    await copy.close();
  }
}

/** Returns how many events came. */
async function kept(
  source: ReplaySource,
  copy: ReplayCopy,
  { follow = false, json = false }: { readonly follow?: boolean; readonly json?: boolean },
  { terminal, stopped: signal }: CommandContext,
): Promise<number> {
  let progress: Progress | null | undefined;
  let added = 0;
  await keepCopy(source, copy, {
    follow,
    signal,
    onProgress: (done, { total, caughtUp }) => {
      added = done;
      if (progress === null) return;
      // The clock begins behind the first events, so they say nothing of how fast it goes.
      const terms = { terminal, counted: 'events', total: total ?? done, before: done, json };
      progress ??= startProgress({ ...terms, clock: { now: Date.now } });
      progress.at(done, total ?? done);
      if (!caughtUp) return;
      progress.end();
      progress = null;
      if (follow) terminal.note(`throughline: ${countText(done)} events; following. Ctrl-C ends it.`);
    },
    onScopeChanged: () =>
      terminal.note(
        'throughline: The token sees other facilities now. The copy is made anew beside this one, and then takes its place.',
      ),
    onRewound: (dropped) =>
      terminal.note(
        `throughline: The log was restored; ${countText(dropped)} events that it lost were dropped from the copy.`,
      ),
  });
  progress?.end();
  return added;
}
