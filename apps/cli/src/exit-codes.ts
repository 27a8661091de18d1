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
  0  done
  1  refused, or the input has faults (they are listed)
  2  the command line is wrong
  3  something around the command is wrong: a file, the data directory, the port, another process
  4  imported in part: rows were rejected, or entries whose rows are gone were not voided
`;
