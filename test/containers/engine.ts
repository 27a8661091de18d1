import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PROGRAMS = ['podman', 'mmdebstrap', 'runc'] as const;
const START_MS_MAX = 20_000;
const POLL_MS = 100;

/** Podman, speaking Docker's API on a socket of its own, as testcontainers asks for it. */
export interface Engine {
  podman(...parameters: readonly string[]): string;
  has(image: string): boolean;
  stop(): Promise<void>;
}

/** `describe` where containers can be built and run; elsewhere it skips, and says why. */
export function describeWithContainers(name: string, specs: () => void): void {
  const why = reasonAgainst();
  if (why !== null) process.stderr.write(`SKIPPED: containers: ${why} (${name})\n`);
  (why === null ? describe : describe.skip)(name, specs);
}

/** Why no container can be run here; null where one can. */
export function reasonAgainst(): string | null {
  const missing = PROGRAMS.filter((program) => spawnSync(program, ['--version']).error !== undefined);
  if (missing.length > 0) return `${missing.join(', ')} not installed here`;
  const { status, stderr } = spawnSync('podman', ['info'], {
    encoding: 'utf8',
    env: { ...process.env, ...configured() },
  });
  return status === 0 ? null : `podman does not run here: ${stderr.trim().split('\n').at(-1)}`;
}

let configuration: string | undefined;

/** What podman is told where there is no systemd, and where limits may not be raised. */
function configured(): { readonly CONTAINERS_CONF: string } {
  configuration ??= mkdtempSync(join(tmpdir(), 'throughline-podman-'));
  const file = join(configuration, 'containers.conf');
  if (!existsSync(file)) {
    writeFileSync(
      file,
      [
        '[containers]',
        'default_ulimits = ["nofile=20000:20000", "nproc=4096:4096"]',
        '[engine]',
        'runtime = "runc"',
        'cgroup_manager = "cgroupfs"',
        'events_logger = "file"',
        '',
      ].join('\n'),
    );
  }
  return { CONTAINERS_CONF: file };
}

/** Points testcontainers at it for the rest of this process. */
export async function startEngine(): Promise<Engine> {
  const environment = { ...process.env, ...configured() };
  const directory = mkdtempSync(join(tmpdir(), 'throughline-engine-'));
  const socket = join(directory, 'podman.sock');
  const service = spawn('podman', ['system', 'service', '--time=0', `unix://${socket}`], {
    env: environment,
    stdio: 'ignore',
  });
  for (const deadline = Date.now() + START_MS_MAX; !existsSync(socket); await delay(POLL_MS)) {
    if (Date.now() > deadline || service.exitCode !== null) throw new Error('podman does not serve its API.');
  }
  // Ryuk, which cleans up behind testcontainers, would come from a registry: each suite stops what it starts.
  Object.assign(process.env, {
    DOCKER_HOST: `unix://${socket}`,
    TESTCONTAINERS_RYUK_DISABLED: 'true',
    TESTCONTAINERS_HOST_OVERRIDE: '127.0.0.1',
  });
  const podman = (...parameters: readonly string[]): string => {
    const run = spawnSync('podman', parameters, { encoding: 'utf8', env: environment, maxBuffer: 100_000_000 });
    if (run.status !== 0) throw new Error(`podman ${parameters[0]}: ${run.stderr}`);
    return run.stdout;
  };
  return {
    podman,
    has: (image) => podman('images', '-q', image).trim() !== '',
    stop: async () => {
      service.kill('SIGTERM');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
