import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ShellBlock } from './shell-blocks.ts';

/** The first start makes the demo, which takes minutes on a busy machine. */
const READY_LIMIT_MS = 480_000;
const STOP_LIMIT_MS = 20_000;
const BLOCK_LIMIT_MS = 180_000;
const POLL_MS = 200;
/** The port that documents speak of; the session puts its own in its place. */
const PORT_IN_DOCUMENTS = /\b(127\.0\.0\.1|localhost):8080\b/g;
/** The same for the broker to try with. */
const BROKER_IN_DOCUMENTS = /\b127\.0\.0\.1:9092\b/g;

/** Runs what the last block left: variables and folder, so that a document reads like one terminal. */
const PRELUDE = `
set -euo pipefail
if [ -f "$SESSION_STATE" ]; then source "$SESSION_STATE"; fi
keep() { { declare -p | grep -vE '^declare -[a-zA-Z]*r' || :; printf 'cd %q\\n' "$PWD"; } > "$SESSION_STATE"; }
trap keep EXIT
`;

/** One reader at one terminal: what a block sets, the next one sees; the service runs in a terminal beside it, on a port and a data folder of its own. */
export class ShellSession {
  readonly #root: string;
  readonly #home = mkdtempSync(join(tmpdir(), 'throughline-docs-'));
  #port = 0;
  #brokerPort = 0;
  #service: ChildProcess | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  get serviceRuns(): boolean {
    return this.#service !== undefined && endOf(this.#service) === undefined;
  }

  /** What the block printed; rejects with all of it when a command in it fails. */
  async run(block: ShellBlock): Promise<string> {
    const script = join(this.#home, 'block.sh');
    writeFileSync(script, `${PRELUDE}\n${await this.#ownPort(block.script)}\n`);
    const child = spawn('bash', [script], {
      cwd: this.#root,
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: BLOCK_LIMIT_MS,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    if (code === block.exits) return output;
    throw new Error(
      `${block.document}:${block.line} ended with ${code ?? 'a time-out'}:\n${block.script}\n--- it printed ---\n${output.slice(-4_000)}${this.#serviceLog()}`,
    );
  }

  /** Resolves when the service answers that it is ready. */
  async startService(script: string): Promise<void> {
    const output = createWriteStream(join(this.#home, 'service.log'));
    const command = await this.#ownPort(script);
    const service = spawn('bash', ['-c', command], {
      cwd: this.#root,
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.#service = service;
    service.stdout.pipe(output, { end: false });
    service.stderr.pipe(output, { end: false });
    for (const started = Date.now(); !(await this.#ready()); await sleep(POLL_MS)) {
      if (endOf(service) !== undefined || Date.now() - started > READY_LIMIT_MS)
        throw new Error(`The service did not become ready.${this.#serviceLog()}`);
    }
  }

  /** Ctrl-C in the terminal of the service. Answers its exit code; `null` means that it had to be killed. */
  async stopService(): Promise<number | null> {
    const service = this.#service;
    if (!service?.pid) return 0;
    const known = endOf(service);
    if (known !== undefined) return known;
    const ended = new Promise<void>((resolve) => service.once('close', () => resolve()));
    process.kill(-service.pid, 'SIGINT');
    const late = sleep(STOP_LIMIT_MS, 'late' as const, { ref: false });
    if ((await Promise.race([ended, late])) === 'late') {
      process.kill(-service.pid, 'SIGKILL');
      await ended;
    }
    return endOf(service) ?? null;
  }

  async close(): Promise<void> {
    await this.stopService();
    this.#stopBroker();
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** A block that failed may have left the broker running. */
  #stopBroker(): void {
    const pidFile = join(this.#home, 'kafka', 'pid');
    if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  }

  #environment(): NodeJS.ProcessEnv {
    const own = {
      TRY_KAFKA_DATA: join(this.#home, 'kafka'),
      TRY_KAFKA_PORT: String(this.#brokerPort),
      THROUGHLINE_DATA: join(this.#home, 'data'),
      THROUGHLINE_PORT: String(this.#port),
      SESSION_STATE: join(this.#home, 'state.sh'),
    };
    const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|JEST_)/.test(name));
    return { ...Object.fromEntries(inherited), ...own };
  }

  async #ownPort(script: string): Promise<string> {
    this.#port ||= await freePort();
    this.#brokerPort ||= await freePort();
    return script
      .replaceAll(PORT_IN_DOCUMENTS, `$1:${this.#port}`)
      .replaceAll(BROKER_IN_DOCUMENTS, `127.0.0.1:${this.#brokerPort}`);
  }

  async #ready(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}/readyz`).catch(() => undefined);
    return answer?.ok ?? false;
  }

  #serviceLog(): string {
    const path = join(this.#home, 'service.log');
    return existsSync(path) ? `\n--- the service said ---\n${readFileSync(path, 'utf8').slice(-4_000)}` : '';
  }
}

/** How a process ended, as a shell would put it; `null` when it was killed, `undefined` while it runs. npm ends by the signal that it was sent. */
function endOf({ exitCode, signalCode }: ChildProcess): number | null | undefined {
  if (exitCode !== null) return exitCode;
  if (signalCode === null) return undefined;
  return signalCode === 'SIGINT' ? 130 : null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
