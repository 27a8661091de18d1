import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 100;
const STOP_MS_MAX = 20_000;
const LOG_TAIL_LINES = 60;

/** A server that a test started: its whole output is in one file, which names what went wrong. */
export class ServiceProcess {
  readonly #child: ChildProcess;
  readonly logFile: string;

  constructor(logFile: string, program: string, parameters: readonly string[]) {
    this.logFile = logFile;
    this.#child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
    const log = createWriteStream(logFile, { flags: 'a' });
    this.#child.stdout?.pipe(log, { end: false });
    this.#child.stderr?.pipe(log, { end: false });
    this.#child.once('close', () => log.end());
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Rejects with the end of the log when the process ends first, or does not listen in time. */
  async listening(port: number, limitMs: number): Promise<void> {
    const deadline = Date.now() + limitMs;
    while (!(await accepts(port))) {
      if (!this.running) throw new Error(`It ended before it listened. ${this.tail()}`);
      if (Date.now() > deadline) throw new Error(`It does not listen on port ${port}. ${this.tail()}`);
      await delay(POLL_MS);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends it, politely first. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.running) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    const force = setTimeout(() => this.#child.kill('SIGKILL'), STOP_MS_MAX);
    await ended;
    clearTimeout(force);
  }

  tail(): string {
    return `The log in ${this.logFile} ends:\n${readFileSync(this.logFile, 'utf8').split('\n').slice(-LOG_TAIL_LINES).join('\n')}`;
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
