import { Presets, SingleBar } from 'cli-progress';
import type { Clock } from '@throughline/kernel';
import { countText, durationText } from './durations.js';
import type { Terminal } from './terminal.js';

export interface Progress {
  /** So many are done now; `total` may become known on the way. */
  at(done: number, total?: number): void;
  end(): void;
}

export interface ProgressTerms {
  readonly terminal: Terminal;
  /** What is counted, in the plural: `rows`. */
  readonly counted: string;
  readonly total: number;
  /** `--json`: a JSON object a line instead of words. */
  readonly json: boolean;
  readonly clock: Clock;
}

const LINE_EVERY_MS = 2_000;

/** A bar with rate and time left on a screen; elsewhere a line every two seconds. */
export function startProgress(terms: ProgressTerms): Progress {
  return terms.terminal.interactive && !terms.json ? bar(terms) : lines(terms);
}

/** How fast it goes and how long it will take at that rate. Nothing is said before there is something to say. */
export function paceOf(done: number, total: number, elapsedMs: number): { readonly perSecond: number; readonly secondsLeft: number | null } {
  const perSecond = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
  return { perSecond: Math.round(perSecond), secondsLeft: perSecond > 0 ? Math.max(0, Math.round((total - done) / perSecond)) : null };
}

export function paceText(done: number, total: number, elapsedMs: number, counted: string): string {
  const { perSecond, secondsLeft } = paceOf(done, total, elapsedMs);
  const left = secondsLeft === null || done >= total ? '' : `, ${durationText(secondsLeft)} left`;
  return `${countText(done)} of ${countText(total)} ${counted}, ${countText(perSecond)} a second${left}`;
}

function bar({ terminal, counted, total, clock }: ProgressTerms): Progress {
  const startedAt = clock.now();
  const drawn = new SingleBar(
    {
      stream: terminal.notes as NodeJS.WriteStream,
      format: terminal.coloured ? '\u001b[36m{bar}\u001b[0m {percentage} %  {pace}' : '{bar} {percentage} %  {pace}',
      barsize: 30,
      hideCursor: true,
      clearOnComplete: false,
      // Signals are for the command to heed; ending the bar shows the cursor again.
      gracefulExit: false,
      fps: 10,
    },
    Presets.shades_classic,
  );
  let known = total;
  drawn.start(total, 0, { pace: '' });
  return {
    at: (done, newTotal = known) => {
      if (newTotal !== known) drawn.setTotal((known = newTotal));
      drawn.update(done, { pace: paceText(done, known, clock.now() - startedAt, counted) });
    },
    end: () => drawn.stop(),
  };
}

function lines({ terminal, counted, total, json, clock }: ProgressTerms): Progress {
  const startedAt = clock.now();
  let said = startedAt;
  let known = total;
  return {
    at: (done, newTotal = known) => {
      known = newTotal;
      const now = clock.now();
      if (now - said < LINE_EVERY_MS) return;
      said = now;
      const elapsed = now - startedAt;
      terminal.note(json ? JSON.stringify({ progress: { counted, done, total: known, ...paceOf(done, known, elapsed) } }) : paceText(done, known, elapsed, counted));
    },
    end: () => undefined,
  };
}
