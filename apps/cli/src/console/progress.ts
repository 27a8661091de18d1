import { Presets, SingleBar } from 'cli-progress';
import type { Clock } from '@throughline/kernel';
import { countText, durationText } from './durations.js';
import type { Terminal } from './terminal.js';

export interface Progress {
  /** So many are done now; `total` may become known on the way. */
  at(done: number, total?: number): void;
  end(): void;
}

interface ProgressTerms {
  readonly terminal: Terminal;
  /** What is counted, in the plural: `rows`. */
  readonly counted: string;
  readonly total: number;
  /** Of these, how many were done before it began, as by an earlier run: they say nothing of how fast it goes. Default: 0. */
  readonly before?: number;
  /** `--json`: a JSON object a line instead of words. */
  readonly json: boolean;
  readonly clock: Clock;
}

const LINE_EVERY_MS = 2_000;

/** A bar with rate and time left on a screen; elsewhere a line every two seconds. */
export function startProgress(terms: ProgressTerms): Progress {
  return terms.terminal.interactive && !terms.json ? bar(terms) : lines(terms);
}

/** How far it is. */
interface Reached {
  readonly done: number;
  readonly total: number;
  /** Of `done`, what was done before this began. */
  readonly before: number;
  /** Since this began. */
  readonly elapsedMs: number;
}

/** How fast it goes and how long it will take at that rate. Nothing is said before there is something to say. */
export function paceOf({ done, total, before, elapsedMs }: Reached): {
  readonly perSecond: number;
  readonly secondsLeft: number | null;
} {
  const perSecond = elapsedMs > 0 ? ((done - before) * 1000) / elapsedMs : 0;
  return {
    perSecond: Math.round(perSecond),
    secondsLeft: perSecond > 0 ? Math.max(0, Math.round((total - done) / perSecond)) : null,
  };
}

export function paceText(reached: Reached, counted: string): string {
  return `${countText(reached.done)} of ${countText(reached.total)} ${counted}, ${rateText(reached)}`;
}

function rateText(reached: Reached): string {
  const { perSecond, secondsLeft } = paceOf(reached);
  const left = secondsLeft === null || reached.done >= reached.total ? '' : `, ${durationText(secondsLeft)} left`;
  return `${countText(perSecond)} a second${left}`;
}

const BLOCK = '\u2588';
const SHADE = '\u2591';
const BAR_WIDTH = 30;
const BAR_WIDTH_MIN = 5;

/** How wide a bar fits beside the words, and which words: on a narrow screen rate and time left go before the bar and the counts. */
export function lineFor(
  columns: number,
  { percentage, pace, rate }: { readonly percentage: string; readonly pace: string; readonly rate: string },
): { readonly barWidth: number; readonly words: string } {
  for (const words of [` ${percentage} %  ${pace}`, ` ${percentage} %  ${rate}`]) {
    const room = columns - words.length;
    if (room >= BAR_WIDTH_MIN) return { barWidth: Math.min(BAR_WIDTH, room), words };
  }
  return { barWidth: 0, words: rate };
}

function bar({ terminal, counted, total, before = 0, clock }: ProgressTerms): Progress {
  const startedAt = clock.now();
  const drawn = new SingleBar(
    {
      stream: terminal.notes as NodeJS.WriteStream,
      format: (_, { progress, maxWidth }, { pace, rate }: { readonly pace: string; readonly rate: string }) => {
        // What follows the line is erased, and with it a last column that is in use.
        const { barWidth, words } = lineFor(maxWidth - 1, {
          percentage: String(Math.floor(progress * 100)),
          pace,
          rate,
        });
        const full = Math.round(progress * barWidth);
        const blocks = BLOCK.repeat(full) + SHADE.repeat(barWidth - full);
        return (terminal.colored ? `\u001b[36m${blocks}\u001b[0m` : blocks) + words;
      },
      hideCursor: true,
      clearOnComplete: false,
      // Signals are for the command to heed; ending the bar shows the cursor again.
      gracefulExit: false,
      fps: 10,
    },
    Presets.shades_classic,
  );
  let known = total;
  const wordsAt = (done: number, elapsedMs: number) => {
    const reached = { done, total: known, before, elapsedMs };
    return { pace: paceText(reached, counted), rate: rateText(reached) };
  };
  drawn.start(total, before, total > 0 ? wordsAt(before, 0) : { pace: '', rate: '' });
  return {
    at: (done, newTotal = known) => {
      if (newTotal !== known) drawn.setTotal((known = newTotal));
      drawn.update(done, wordsAt(done, clock.now() - startedAt));
    },
    end: () => drawn.stop(),
  };
}

function lines({ terminal, counted, total, before = 0, json, clock }: ProgressTerms): Progress {
  const startedAt = clock.now();
  let shown = startedAt;
  let known = total;
  return {
    at: (done, newTotal = known) => {
      known = newTotal;
      const now = clock.now();
      if (now - shown < LINE_EVERY_MS) return;
      shown = now;
      const reached = { done, total: known, before, elapsedMs: now - startedAt };
      terminal.note(
        json
          ? JSON.stringify({ progress: { counted, done, total: known, ...paceOf(reached) } })
          : paceText(reached, counted),
      );
    },
    end: () => undefined,
  };
}
