import type { Writable } from 'node:stream';

/** Where a command writes, and what its reader can take. */
export interface Terminal {
  /** What was asked for: goes into pipes and files. */
  out(line: string): void;
  /** What is said about it: progress, notes, failures. */
  note(line: string): void;
  /** The stream behind `note`, for a progress bar that redraws itself. */
  readonly notes: Writable;
  /** Whether notes reach a person's screen that can be redrawn. */
  readonly interactive: boolean;
  readonly colored: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;
interface Streams {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Environment;
}

/** Colors and bars are for screens; NO_COLOR (https://no-color.org) and TERM=dumb are honored. */
export function terminalOf({ stdout, stderr, env }: Streams): Terminal {
  const interactive = stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'];
  return {
    out: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    notes: stderr,
    interactive,
    colored: interactive && !env['NO_COLOR'],
  };
}

const STYLES = { bold: '1', red: '31', yellow: '33', green: '32', dim: '2' } as const;

export function styled(terminal: Terminal, style: keyof typeof STYLES, text: string): string {
  return terminal.colored ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
}
