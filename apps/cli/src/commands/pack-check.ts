import { checkPackFile, formatCheck } from '@throughline/continuum';
import { assertNoDirectory } from '@throughline/import';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../command-context.js';
import { printFailure } from '../print-failure.js';

/** Says every fault of every file with line and column; the whole answer goes where it can be piped. */
export async function packCheck(files: readonly string[], context: CommandContext): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done;
  for (const file of files)
    exit = graver(exit, await checkOne(file, context).catch((error: unknown) => printFailure(error, context)));
  return exit;
}

async function checkOne(file: string, { terminal }: CommandContext): Promise<ExitCode> {
  await assertNoDirectory(file);
  const answer = await checkPackFile(file);
  terminal.out(formatCheck(file, answer));
  return answer.ok ? EXIT.done : EXIT.refused;
}

/** A file that could not be looked at outweighs one that has faults. */
const graver = (one: ExitCode, other: ExitCode): ExitCode => (one > other ? one : other);
