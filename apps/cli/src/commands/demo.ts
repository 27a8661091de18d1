import { ROLES } from '@throughline/kernel';
import { demoPrincipal } from '@throughline/api';
import type { EventStoreSettings } from '@throughline/embedded';
import { CommandFailure } from '../command-failure.js';
import { countText, durationText } from '../console/durations.js';
import { type Progress, startProgress } from '../console/progress.js';
import { type DemoMade, makeDemo } from '@throughline/demo';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../command-context.js';
import { PACKS_DIRECTORY } from '../repository.js';
import { settingsFor } from '../settings.js';

export interface DemoOptions {
  readonly seed: number;
  readonly clients: number;
  readonly months: number;
  readonly until?: string;
  readonly data?: string;
  readonly json?: true;
}

const DAY_MS = 86_400_000;
const machine = { now: Date.now };

export async function demo(options: DemoOptions, context: CommandContext): Promise<ExitCode> {
  const settings = settingsFor(options, context);
  const startedAt = machine.now();
  const made = await makeDemoWithProgress(
    { ...options, ...settings, until: endOfHistory(options.until), json: options.json === true },
    context,
  );
  const seconds = (machine.now() - startedAt) / 1000;
  const { terminal } = context;
  if (options.json) terminal.out(JSON.stringify({ ...made, seconds: Math.round(seconds * 10) / 10 }));
  else terminal.out(`${summaryOf(made)} It took ${durationText(seconds)}.`);
  return EXIT.done;
}

export const summaryOf = ({ clients, events, sites }: DemoMade): string =>
  `Demo data: ${countText(clients)} invented clients at ${sites.map(({ code, name }) => `${name} (${code})`).join(', ')}; ${countText(events)} events.`;

export const startOfToday = (): number => Math.floor(machine.now() / DAY_MS) * DAY_MS;

function endOfHistory(until: string | undefined): number {
  const end = until === undefined ? startOfToday() : Date.parse(`${until}T00:00:00Z`);
  if (end <= machine.now()) return end;
  throw new CommandFailure('until-in-the-future', '--until lies in the future. Give today or an earlier day.', {
    exit: EXIT.usage,
  });
}

interface Making {
  readonly seed: number;
  readonly clients: number;
  readonly months: number;
  readonly until: number;
  readonly dataDirectory: string;
  readonly tenant: string;
  readonly eventStore?: EventStoreSettings | null;
  readonly json: boolean;
  onBegin?(): void;
}

export async function makeDemoWithProgress(
  { json, ...terms }: Making,
  { terminal, stopped }: CommandContext,
): Promise<DemoMade> {
  let progress: Progress | undefined;
  const onBegin = (): void => {
    // First the words: a bar has its line to itself.
    terms.onBegin?.();
    progress = startProgress({ terminal, counted: 'entries', total: terms.clients, json, clock: machine });
  };
  try {
    return await makeDemo({
      ...terms,
      packsDirectory: PACKS_DIRECTORY,
      signIns: ROLES.map((role) => ({ staffId: demoPrincipal(role), role })),
      stopped,
      onBegin,
      onProgress: (typed, total) => progress?.at(typed, total),
    });
  } finally {
    progress?.end();
  }
}
