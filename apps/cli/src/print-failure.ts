import type { CommandContext } from './command-context.js';
import { styled } from './console/terminal.js';
import type { ExitCode } from './exit-codes.js';

/** One sentence with a code, on the notes' stream, after the lines that belong to it. Answers how the command should end. */
export async function printFailure(
  error: unknown,
  { terminal, env }: Pick<CommandContext, 'terminal' | 'env'>,
): Promise<ExitCode> {
  // Loaded only now: to explain any failure it has to know the errors of every part.
  const { explainFailure } = await import('./explain-failure.js');
  const failure = explainFailure(error);
  for (const line of failure.lines) terminal.note(line);
  terminal.note(`${styled(terminal, 'red', 'throughline:')} ${failure.message} (${failure.code})`);
  if (env['THROUGHLINE_DEBUG']) terminal.note(stackOf(failure.cause ?? failure));
  return failure.exit;
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
