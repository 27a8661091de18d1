import { PassThrough } from 'node:stream';
import { runThroughline } from '../run-throughline.js';

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly notes: string;
}

/** Runs a command line in this process, as in a pipe: nothing is a screen. */
export async function runHere(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stopped = new AbortController().signal,
): Promise<Ran> {
  const out: string[] = [];
  const notes: string[] = [];
  const terminal = {
    out: (line: string) => void out.push(line),
    note: (line: string) => void notes.push(line),
    notes: new PassThrough(),
    interactive: false,
    colored: false,
  };
  const exit = await runThroughline(argv, { terminal, env, stopped });
  return { exit, out: out.join('\n'), notes: notes.join('\n') };
}
