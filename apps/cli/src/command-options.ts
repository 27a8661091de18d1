import { InvalidArgumentError, Option } from 'commander';
import type { CommandContext } from './command-context.js';
import type { ExitCode } from './exit-codes.js';

export type Run = (context: CommandContext) => Promise<ExitCode>;
/** Takes note of the command that was typed. */
export type Chosen = (load: Run) => void;

/** `.throughline`, unless the environment or `--data` says otherwise. */
export const dataOption = () =>
  new Option('--data <directory>', 'Data directory (default: THROUGHLINE_DATA, or .throughline).');
export const jsonOption = () => new Option('--json', 'Print JSON for programs, one object a line.');

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

export function calendarDay(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('Give a calendar day as YYYY-MM-DD.');
}
