import { suggestedMapping } from '@throughline/import';
import type { CommandContext } from '../command-context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';

/** Prints a mapping for a file that nobody has mapped yet. Reads the file, and writes nothing. */
export async function importSuggest(file: string, { terminal }: CommandContext): Promise<ExitCode> {
  terminal.out(await suggestedMapping(file));
  return EXIT.done;
}
