import type { CommandContext } from './command-context.js';
import { parseCommandLine } from './program.js';
import type { ExitCode } from './exit-codes.js';
import { styled } from './console/terminal.js';

/** Runs one command line to its end. Never throws: a failure is one sentence with a code, on the notes' stream. */
export async function runThroughline(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { terminal, env } = context;
  try {
    const run = parseCommandLine(argv, terminal);
    return typeof run === 'function' ? await run(context) : run;
  } catch (error) {
    // Loaded only now: to explain any failure it has to know the errors of every part.
    const { explainFailure } = await import('./explain-failure.js');
    const failure = explainFailure(error);
    for (const line of failure.lines) terminal.note(line);
    terminal.note(`${styled(terminal, 'red', 'throughline:')} ${failure.message} (${failure.code})`);
    if (env['THROUGHLINE_DEBUG']) terminal.note(stackOf(failure.cause ?? failure));
    return failure.exit;
  }
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
