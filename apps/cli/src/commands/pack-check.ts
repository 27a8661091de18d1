import { checkPackFile, formatCheck } from '@throughline/continuum';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../command-context.js';

/** Says every fault with line and column; the whole answer goes where it can be piped. */
export async function packCheck(files: readonly string[], { terminal }: CommandContext): Promise<ExitCode> {
  let faulty = false;
  for (const file of files) {
    const answer = await checkPackFile(file);
    faulty ||= !answer.ok;
    terminal.out(formatCheck(file, answer));
  }
  return faulty ? EXIT.refused : EXIT.done;
}
