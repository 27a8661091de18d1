import type { CommandContext } from './command-context.js';
import { parseCommandLine } from './program.js';
import type { ExitCode } from './exit-codes.js';
import { printFailure } from './print-failure.js';

/** Runs one command line to its end. Never throws: a failure is one sentence with a code, on the notes' stream. */
export async function runThroughline(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  try {
    const run = parseCommandLine(argv, context.terminal);
    return typeof run === 'function' ? await run(context) : run;
  } catch (error) {
    return printFailure(error, context);
  }
}
