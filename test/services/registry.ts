import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-port.ts';
import { ServiceProcess } from './service-process.ts';

const VERSION = '2.6.13.Final';
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'throughline');
const folder = join(cache, `apicurio-${VERSION}`);
const FETCH_MS_MAX = 6 * 60_000;
const START_MS_MAX = 90_000;

/** A schema registry (Apicurio, in memory) on a free port; `url` is where its Confluent-compatible API begins. */
export interface Registry {
  readonly url: string;
  stop(options?: { readonly failed?: boolean }): Promise<void>;
}

export async function startRegistry(): Promise<Registry> {
  if (!existsSync(folder)) fetchRegistry();
  const [port = 0] = await freePorts(1);
  const logs = mkdtempSync(join(tmpdir(), 'throughline-registry-'));
  const server = new ServiceProcess(join(logs, 'registry.log'), 'java', [
    '-Xmx384m',
    '-XX:TieredStopAtLevel=1',
    `-Dquarkus.http.port=${port}`,
    '-Dquarkus.http.host=127.0.0.1',
    '-jar',
    join(folder, `apicurio-registry-app-${VERSION}-runner.jar`),
  ]);
  await server.listening(port, START_MS_MAX);
  return {
    url: `http://127.0.0.1:${port}/apis/ccompat/v7`,
    stop: async ({ failed = false } = {}) => {
      await server.stop('SIGKILL');
      if (failed) process.stderr.write(`The registry's log is kept in ${logs}.\n`);
      else rmSync(logs, { recursive: true, force: true });
    },
  };
}

/** Fetched by Maven once, and unpacked beside its place and moved there whole. */
function fetchRegistry(): void {
  mkdirSync(cache, { recursive: true });
  const artifact = `io.apicurio:apicurio-registry-app:${VERSION}:tar.gz:all`;
  const unpacked = mkdtempSync(join(cache, 'fetching-'));
  const copy = ['dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${unpacked}`];
  execFileSync('mvn', ['-q', '-B', ...copy], { cwd: homedir(), stdio: 'pipe', timeout: FETCH_MS_MAX });
  const archive = join(unpacked, `apicurio-registry-app-${VERSION}-all.tar.gz`);
  execFileSync('tar', ['-xzf', archive, '-C', unpacked], { stdio: 'pipe' });
  rmSync(archive);
  try {
    renameSync(unpacked, folder);
  } catch {
    rmSync(unpacked, { recursive: true, force: true });
  }
}
