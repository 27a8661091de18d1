import { InvalidArgumentError, Option } from 'commander';
import type { CommandContext } from './command-context.js';
import type { ExitCode } from './exit-codes.js';

export type Run = (context: CommandContext) => Promise<ExitCode>;
/** Takes note of the command that was typed. */
export type Chosen = (load: Run) => void;

/** `.throughline`, unless the environment or `--data` says otherwise. */
export const dataOption = () =>
  new Option('--data <directory>', 'the data directory (THROUGHLINE_DATA; .throughline when neither is given)');
export const jsonOption = () => new Option('--json', 'print JSON, one object a line, for programs to read');

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };
}

export function calendarDay(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('It takes a day of the calendar as YYYY-MM-DD.');
}
