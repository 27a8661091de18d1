import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { logSettings } from './log-server.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const NODE = join(root, 'node_modules', '.bin', 'node');
const PROGRAM = join(root, 'apps', 'cli', 'dist', 'main.js');
const FLAGS = ['--disable-warning=ExperimentalWarning'];
/** Kept between processes: each of many starts then takes half as long. */
export const COMPILED = join(root, 'node_modules', '.cache', 'throughline-processes');
const START_LIMIT_MS = 120_000;

export interface ProcessOptions {
  /** Data directory; a fresh one, removed by `remove`, when absent. */
  readonly data?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeFlags?: readonly string[];
  /** Another working directory: where a dying process leaves what it leaves. */
  readonly workingDirectory?: string;
  /** Two minutes when absent: a long log takes longer, until its views are built. */
  readonly readyWithinMs?: number;
}

/** The service as an operator runs it: a process of its own, known by what it prints and by what it answers. */
export class ThroughlineProcess {
  readonly data: string;
  readonly child: ChildProcess;
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  #printed: Buffer[] = [];
  #gone = false;
  readonly #readyWithinMs: number;

  constructor(options: ProcessOptions = {}) {
    this.data = options.data ?? freshDataDirectory();
    this.#readyWithinMs = options.readyWithinMs ?? START_LIMIT_MS;
    this.child = spawn(NODE, [...FLAGS, ...(options.nodeFlags ?? []), PROGRAM, 'start'], {
      cwd: options.workingDirectory ?? root,
      env: environmentOf(this.data, options.environment),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk: Buffer) => this.#printed.push(chunk));
    this.child.stderr?.on('data', (chunk: Buffer) => this.#printed.push(chunk));
    this.ended = new Promise((resolve) => {
      this.child.once('close', (status, signal) => {
        this.#gone = true;
        resolve(status ?? signal ?? 1);
      });
    });
  }

  /** All that it has written to standard output and standard error so far. */
  get printed(): Buffer {
    return Buffer.concat(this.#printed);
  }

  get running(): boolean {
    return !this.#gone;
  }

  /** Where it listens, once it says that it is ready. */
  async ready(): Promise<string> {
    return this.#until('The service did not become ready.', async () => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(this.printed.toString())?.[0];
      return url !== undefined && (await answersReady(url)) ? url : undefined;
    });
  }

  /** The token of a director that it prints for whoever tries it. */
  async tokenPrinted(): Promise<string> {
    return this.#until('The service printed no token.', () => /^\s*TOKEN=(\S+)$/m.exec(this.printed.toString())?.[1]);
  }

  async #until<Found>(otherwise: string, look: () => Found | undefined | Promise<Found | undefined>): Promise<Found> {
    const limit = Date.now() + this.#readyWithinMs;
    while (Date.now() < limit && this.running) {
      const found = await look();
      if (found !== undefined) return found;
      await pause(25);
    }
    throw new Error(`${otherwise}\n${this.printed.toString()}`);
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals> {
    if (this.running) this.child.kill(signal);
    return this.ended;
  }
}

export const freshDataDirectory = (): string => join(mkdtempSync(join(tmpdir(), 'throughline-acceptance-')), 'data');

/** Removes a data directory made by `freshDataDirectory`, and the folder around it. */
export const removeDataDirectory = (data: string): void => rmSync(join(data, '..'), { recursive: true, force: true });

/** Runs one command of the command line and answers what it printed to standard output. */
export async function throughline(data: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(NODE, [...FLAGS, PROGRAM, ...words], {
    cwd: root,
    env: environmentOf(data),
  });
  return stdout.trim();
}

function environmentOf(data: string, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('THROUGHLINE_'));
  return {
    ...Object.fromEntries(inherited),
    THROUGHLINE_PORT: '0',
    THROUGHLINE_DATA: data,
    THROUGHLINE_DEMO: 'off',
    NODE_COMPILE_CACHE: COMPILED,
    ...logSettings(data),
    ...more,
  };
}

async function answersReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}
