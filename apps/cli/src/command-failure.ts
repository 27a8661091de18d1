import { EXIT, type ExitCode } from './exit-codes.js';

/** Why a command ends without having done what it was asked: one sentence for a person, a stable code for a script. */
export class CommandFailure extends Error {
  readonly exit: ExitCode;
  /** Further lines, e.g. every fault of a file. */
  readonly lines: readonly string[];

  constructor(
    readonly code: string,
    sentence: string,
    options: { readonly exit?: ExitCode; readonly lines?: readonly string[]; readonly cause?: unknown } = {},
  ) {
    super(sentence, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CommandFailure';
    this.exit = options.exit ?? EXIT.refused;
    this.lines = options.lines ?? [];
  }
}
