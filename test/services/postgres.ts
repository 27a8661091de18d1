import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-port.ts';

const DEBIAN = '/usr/lib/postgresql';
/** The server refuses to run as root. */
const SERVER_USER = 'postgres';

/** A PostgreSQL of its own, empty, on a free port of this machine. */
export interface Postgres {
  /** Runs a script as psql does, its own commands too. Throws at the first error. */
  run(script: string): void;
  /** The rows of one query, as JSON has them. */
  ask(query: string): readonly Record<string, unknown>[];
  stop(): void;
}

export async function startPostgres(): Promise<Postgres> {
  const programs = serverPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed here.');
  const directory = mkdtempSync(join(tmpdir(), 'throughline-postgres-'));
  const asServer = serverUser(directory);
  const [port = 0] = await freePorts(1);
  const data = join(directory, 'data');
  const server = (program: string, ...parameters: readonly string[]) =>
    checked(asServer(join(programs, program), parameters));
  server('initdb', '-D', data, '-A', 'trust', '-U', SERVER_USER, '-E', 'UTF8', '--no-sync');
  const options = `-p ${port} -k ${directory} -c listen_addresses=127.0.0.1 -c fsync=off`;
  server('pg_ctl', '-D', data, '-l', join(directory, 'log'), '-o', options, '-w', 'start');
  const psql = (script: string): string => {
    const to = ['-h', '127.0.0.1', '-p', String(port), '-U', SERVER_USER, '-d', 'postgres'];
    const how = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-f', '-'];
    return checked(spawnSync('psql', [...to, ...how], { encoding: 'utf8', input: script, maxBuffer: 100_000_000 }));
  };
  return {
    run: (script) => void psql(script),
    ask: (query) =>
      psql(`SELECT to_json(answer) FROM (${query.trim().replace(/;$/, '')}) AS answer;`)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: () => {
      server('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** `describe` where a PostgreSQL server is installed; elsewhere it skips, and says so. */
export function describeWithPostgres(name: string, specs: () => void): void {
  const there = serverPrograms() !== undefined && spawnSync('psql', ['--version']).error === undefined;
  if (!there) process.stderr.write(`SKIPPED: postgresql: not installed here (${name})\n`);
  (there ? describe : describe.skip)(name, specs);
}

/** Debian keeps the programs of a server out of the path. */
function serverPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : [];
  const places = [...versions, ...(process.env['PATH'] ?? '').split(':')];
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'pg_ctl')));
}

type Call = (program: string, parameters: readonly string[]) => SpawnSyncReturns<string>;

/** As whoever runs the tests, or as the user that the package made when that is root. Its files go to no pipe of ours. */
function serverUser(directory: string): Call {
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  if (process.getuid?.() !== 0)
    return (program, parameters) => spawnSync(program, parameters, { encoding: 'utf8', stdio });
  const idOf = (flag: string) => Number(checked(spawnSync('id', [flag, SERVER_USER], { encoding: 'utf8' })));
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  chownSync(directory, uid, gid);
  return (program, parameters) => spawnSync(program, parameters, { encoding: 'utf8', stdio, uid, gid, cwd: directory });
}

function checked({ status, stdout, stderr, error }: SpawnSyncReturns<string>): string {
  if (status !== 0) throw new Error(`PostgreSQL: ${error?.message ?? stderr}`);
  return stdout;
}
