import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly process: ChildProcess;
  /** Every line it has written so far. */
  readonly lines: readonly string[];
  /** Resolves once it has written this line; rejects when it ends before. */
  line(text: string): Promise<void>;
  /** Its exit status (null when killed) and what it wrote to standard error, once it is gone and its output is read. */
  readonly ended: Promise<{ readonly status: number | null; readonly errors: string }>;
}

/** Runs a program of this folder from its source, with Node's own stripping of types. */
export function runChild(program: string, args: readonly string[], options: { readonly uid?: number } = {}): Child {
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const flags = [
    '--disable-warning=ExperimentalWarning',
    '--experimental-transform-types',
    '--conditions=@throughline/source',
  ];
  const child = spawn(process.execPath, [...flags, '--import', path('./from-source.mjs'), path(program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Keeps the stripped sources between children: starting one takes a third of the time.
    env: { ...process.env, NODE_COMPILE_CACHE: path('../../../../node_modules/.cache/throughline-children') },
    ...options,
  });
  const lines: string[] = [];
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const reading = createInterface({ input: child.stdout });
  reading.on('line', (text) => lines.push(text));
  const ended = new Promise<{ status: number | null; errors: string }>((resolve) =>
    child.once('close', (status) => resolve({ status, errors })),
  );
  return { process: child, lines, line: (text) => lineOf(text), ended };

  function lineOf(wanted: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (lines.includes(wanted)) return resolve();
      reading.on('line', (text) => text === wanted && resolve());
      void ended.then(() =>
        lines.includes(wanted) ? resolve() : reject(new Error(`The child ended early. ${errors}`)),
      );
    });
  }
}
