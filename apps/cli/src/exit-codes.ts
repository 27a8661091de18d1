/** How a command ends. Listed in `throughline --help`; scripts may rely on them. */
export const EXIT = {
  done: 0,
  /** The input was understood and refused, or has faults that are listed. */
  refused: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** Something around the command is wrong: a file, the data directory, a port, another process. */
  environment: 3,
  /** Imported, but not all of it: rows were rejected, or entries whose rows are gone were not voided. */
  partly: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES_EXPLAINED = `
Exit codes:
  0  Done.
  1  Rejected, or the input has errors, which are listed. Correct the input.
  2  The command line is wrong. Add --help.
  3  A file, the data directory, the port, or another process is in the way. The message names it.
  4  Imported in part: rows were rejected, or entries whose rows are gone were not voided.
`;
